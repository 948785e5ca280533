import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const album = "http://127.0.0.1:8000"; // `make run`
const client = new URL("../clients/typescript/src/index.ts", import.meta.url).pathname;

/** While it is worked on, the pages of links are handed out here, too. */
const guests: Plugin = {
  name: "guests",
  configureServer(server) {
    server.middlewares.use((request: { url?: string }, _response: unknown, next: () => void) => {
      if (request.url?.startsWith("/console/s/") === true) request.url = "/console/guest.html";
      next();
    });
  },
};

export default defineConfig(({ command }) => ({
  // Django hands out what is built; while it is worked on, Vite does.
  base: command === "build" ? "/static/console/" : "/console/",
  plugins: [react(), guests],
  resolve: {
    alias: { "@shiguang/client": client },
    dedupe: ["openapi-fetch"], // the client's own would be another copy
  },
  build: {
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ["index.html", "guest.html"] },
  },
  server: {
    proxy: Object.fromEntries(
      ["/api", "/sign-in", "/sign-out", "/static"].map((path) => [path, { target: album }]),
    ),
  },
}));
