import { fileURLToPath, URL } from "node:url";

import { defineConfig } from "@tarojs/cli";

import { styleNonce } from "./style-nonce";
import { tabIcons } from "./tab-icons";

// lengths are CSS pixels on both platforms
const postcss = { pxtransform: { enable: false }, cssModules: { enable: true } };

/** Where Django serves the files of the web app. */
const PUBLIC = "/static/miniprogram/";

const here = (path: string) => fileURLToPath(new URL(path, `file://${__dirname}/`));
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
  compiler: { type: "vite", vitePlugins: target === "h5" ? [styleNonce(), tabIcons(PUBLIC)] : [] },
  // where the album lies; in a browser, it is where the page came from
  defineConstants: { ALBUM_URL: JSON.stringify(process.env.SHIGUANG_URL ?? "") },
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
    publicPath: PUBLIC,
    staticDirectory: "assets",
    router: { mode: "browser", basename: "/m" },
    postcss,
  },
}));
