import { fileURLToPath, URL } from "node:url";

import { defineConfig } from "@tarojs/cli";

import { httpChunk } from "./http-chunk";
import { serviceWorker } from "./service-worker";
import { styleNonce } from "./style-nonce";

// lengths are CSS pixels on both platforms
const postcss = { pxtransform: { enable: false }, cssModules: { enable: true } };

// Taro's templates leave out what WeChat reads to who does not see:
// https://developers.weixin.qq.com/miniprogram/dev/component/aria-component.html
const spoken = Object.fromEntries(
  ["checked", "disabled", "hidden", "label", "role"].map((name) => [`aria-${name}`, ""]),
);
const speaking = Object.fromEntries(
  ["Image", "Input", "ScrollView", "Text", "Textarea", "Video", "View"].map((name) => [
    name,
    spoken,
  ]),
);

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
  compiler: {
    type: "vite",
    vitePlugins:
      target === "h5" ? [styleNonce(), serviceWorker(here("../worker/worker.ts"))] : [httpChunk()],
  },
  plugins: [["@tarojs/plugin-inject", { components: speaking }]],
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
    publicPath: "/static/miniprogram/",
    staticDirectory: "assets",
    router: { mode: "browser", basename: "/m" },
    postcss,
  },
}));
