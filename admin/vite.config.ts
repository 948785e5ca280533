import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const album = "http://127.0.0.1:8000"; // `make run`
const client = new URL("../clients/typescript/src/index.ts", import.meta.url).pathname;

export default defineConfig(({ command }) => ({
  // Django hands out what is built; while it is worked on, Vite does.
  base: command === "build" ? "/static/console/" : "/console/",
  plugins: [react()],
  resolve: {
    alias: { "@shiguang/client": client },
    dedupe: ["openapi-fetch"], // the client's own would be another copy
  },
  build: { manifest: true, modulePreload: { polyfill: false } },
  server: {
    proxy: Object.fromEntries(
      ["/api", "/sign-in", "/sign-out", "/static"].map((path) => [path, { target: album }]),
    ),
  },
}));
