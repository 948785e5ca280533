import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vitest/config";

/** `./x.ts` is `./x.h5.ts` where there is one, as in the web app's build. */
const suffixes: Plugin = {
  name: "platform-suffixes",
  enforce: "pre",
  async resolveId(source, importer, options) {
    const found = /^(\..*)\.(tsx?)$/.exec(source);
    if (found === null || importer === undefined) return null;
    const [, path, extension] = found;
    return this.resolve(`${path}.h5.${extension}`, importer, { ...options, skipSelf: true });
  },
};

export default defineConfig({
  plugins: [suffixes, react()],
  define: { ALBUM_URL: JSON.stringify("") },
  resolve: {
    alias: {
      "@shiguang/client": new URL("../clients/typescript/src/index.ts", import.meta.url).pathname,
    },
    dedupe: ["openapi-fetch"],
  },
  test: { environment: "jsdom", include: ["test/**/*.test.{ts,tsx}"] },
});
