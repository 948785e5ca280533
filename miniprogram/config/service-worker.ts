import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import { transformWithEsbuild, type Plugin } from "vite";

const LINKED = /(?:href|src)="(\/static\/[^"]+)"/g;

/**
 * Builds the service worker with the names of all files of the build written into it. It changes
 * whenever one of them does, which is how browsers learn of a new build.
 */
export function serviceWorker(source: string): Plugin {
  let base = "/";
  return {
    name: "service-worker",
    apply: "build",
    configResolved: (config) => {
      base = config.base;
    },
    buildStart() {
      this.addWatchFile(source);
    },
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const page = bundle["index.html"];
        if (page?.type !== "asset") throw new Error("The build has no page.");
        const html = String(page.source);
        const linked = [...html.matchAll(LINKED)].map(([, path = ""]) => path);
        const made = Object.keys(bundle).filter((name) => name !== "index.html");
        const files = [...new Set([...linked, ...made.map((name) => base + name)])].sort();
        const code = readFileSync(source, "utf8");
        const version = createHash("sha256").update(JSON.stringify([code, html, files]));
        const built = await transformWithEsbuild(code, source, {
          minify: true,
          format: "iife",
          define: {
            FILES: JSON.stringify(files),
            VERSION: JSON.stringify(version.digest("hex").slice(0, 12)),
          },
        });
        this.emitFile({ type: "asset", fileName: "worker.js", source: built.code });
      },
    },
  };
}
