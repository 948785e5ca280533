import { fileURLToPath, URL } from "node:url";

import { defineConfig } from "@tarojs/cli";

const here = (path: string) => fileURLToPath(new URL(path, `file://${__dirname}/`));
const http = here("../src/platform/http/index.ts");

export default defineConfig(() => ({
  projectName: "shiguang",
  date: "2026-11-23",
  sourceRoot: "src",
  outputRoot: `dist/${process.env.TARO_ENV ?? "weapp"}`,
  framework: "react",
  compiler: "vite",
  // where the album lies; in a browser, it is where the page came from
  defineConstants: { ALBUM_URL: JSON.stringify(process.env.SHIGUANG_URL ?? "") },
  alias: {
    "@shiguang/client": here("../../clients/typescript/src/index.ts"),
    "openapi-fetch": here("../node_modules/openapi-fetch"),
  },
  mini: {
    // lengths are CSS pixels on both platforms
    postcss: { pxtransform: { enable: false }, cssModules: { enable: true } },
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
    postcss: { pxtransform: { enable: false }, cssModules: { enable: true } },
  },
}));
