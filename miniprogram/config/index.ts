import { fileURLToPath, URL } from "node:url";

import { defineConfig } from "@tarojs/cli";

import { styleNonce } from "./style-nonce";
import { tabIcons } from "./tab-icons";

// lengths are CSS pixels on both platforms
const postcss = { pxtransform: { enable: false }, cssModules: { enable: true } };

const here = (path: string) => fileURLToPath(new URL(path, `file://${__dirname}/`));
const FILES = "/static/miniprogram/"; // where a browser finds the build
const http = here("../src/platform/http/index.ts");
const target = process.env.TARO_ENV ?? "weapp";

export default defineConfig(() => ({
  projectName: "shiguang",
  date: "2026-11-23",
  designWidth: 375, // not used, but Taro wants to know
  deviceRatio: { 375: 2 },
  sourceRoot: "src",
  outputRoot: `dist/${target}`,
  framework: "react",
  compiler: { type: "vite", vitePlugins: target === "h5" ? [styleNonce(), tabIcons(FILES)] : [] },
  // where the album lies; in a browser, it is where the page came from
  defineConstants: {
    ALBUM_URL: JSON.stringify(process.env.SHIGUANG_URL ?? ""),
    HAS_VOICE: JSON.stringify(Boolean(process.env.SHIGUANG_VOICE_PLUGIN_VERSION)),
  },
  alias: {
    "@shiguang/client": here("../../clients/typescript/src/index.ts"),
    "openapi-fetch": here("../node_modules/openapi-fetch"),
  },
  mini: {
    postcss,
    // what a browser has of its own, and mini-programs lack
    injectOptions: {
      include: Object.fromEntries(
        ["AbortController", "FormData", "Headers", "Request", "Response"].map((name) => [
          name,
          [http, name],
        ]),
      ),
    },
  },
  h5: {
    publicPath: FILES,
    staticDirectory: "assets",
    router: { mode: "browser", basename: "/m" },
    postcss,
  },
}));
