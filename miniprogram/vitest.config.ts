import { defineConfig, type Plugin } from "vitest/config";

/** `./x.ts` is `./x.h5.ts` where there is one, as in the web app's build. */
const suffixes: Plugin = {
  name: "platform-suffixes",
  enforce: "pre",
  async resolveId(source, importer, options) {
    if (!/^\..*\.tsx?$/.test(source) || importer === undefined) return null;
    const own = source.replace(/\.tsx?$/, ".h5$&");
    return this.resolve(own, importer, { ...options, skipSelf: true });
  },
};

export default defineConfig({
  plugins: [suffixes],
  define: { ALBUM_URL: JSON.stringify("") },
  resolve: {
    alias: {
      "@shiguang/client": new URL("../clients/typescript/src/index.ts", import.meta.url).pathname,
    },
    dedupe: ["openapi-fetch"],
  },
  test: { environment: "jsdom", include: ["test/**/*.test.{ts,tsx}"] },
});
