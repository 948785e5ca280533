import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const album = "http://127.0.0.1:8000"; // `make run`
const client = new URL("../clients/typescript/src/index.ts", import.meta.url).pathname;

/** What Django answers, as regular expressions; all else is a page of the album. */
const DJANGO = [
  "^/(api|static)/",
  "^/(sign-in|sign-out|register|forgot-password|reset-password|confirm-email|language)\\b",
  "^/s/[^/]+/", // downloads and covers of links
];
const LINK = /^\/s\/[^/?]+(\?|$)/;

/** While it is worked on, the pages of links are handed out here, too. */
const guests: Plugin = {
  name: "guests",
  configureServer(server) {
    server.middlewares.use((request: { url?: string }, _response: unknown, next: () => void) => {
      if (LINK.test(request.url ?? "")) request.url = "/guest.html";
      next();
    });
  },
};

export default defineConfig(({ command }) => ({
  // Django hands out what is built; while it is worked on, Vite does.
  base: command === "build" ? "/static/console/" : "/",
  plugins: [react(), guests],
  resolve: {
    alias: { "@shiguang/client": client },
    dedupe: ["openapi-fetch"], // the client's own would be another copy
  },
  build: {
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ["index.html", "guest.html"],
      // By default each module that some pages share is a file of its own: hundreds of requests.
      // Packages alone can be put together so: none of them needs the app to be there first.
      output: {
        codeSplitting: {
          groups: [
            { name: "start", tags: ["$initial"], test: /node_modules/, priority: 1 },
            { name: "icons", test: /@tabler/ },
          ],
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(DJANGO.map((path) => [path, { target: album }])),
  },
}));
