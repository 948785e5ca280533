import type { Plugin } from "vite";

type Chunks = (id: string, meta: unknown) => string | null | undefined;

/**
 * What stands in for a browser's globals is wanted by packages and by the app alike. In a script of
 * its own it is there before both; in the app's, the two would wait for each other.
 */
export function httpChunk(): Plugin {
  return {
    name: "http-chunk",
    configResolved(config) {
      const { output } = config.build.rollupOptions;
      if (output === undefined || Array.isArray(output)) return;
      const others = output.manualChunks as Chunks;
      output.manualChunks = (id, meta) =>
        id.includes("/src/platform/http/") ? "http" : others(id, meta);
    },
  };
}
