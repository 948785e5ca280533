/** Makes an album and lists all: `SHIGUANG_URL=… SHIGUANG_API_KEY=… node examples/albums.ts 春节` */

import { apiKey, createShiguang, items, ProblemError, unwrap } from "../src/index.ts";

const { SHIGUANG_URL: url = "http://127.0.0.1:8000", SHIGUANG_API_KEY: key = "" } = process.env;
const album = createShiguang(url, { credentials: apiKey(key) });

try {
  const title = process.argv[2] ?? "";
  const made = await unwrap(
    album.POST("/api/v1/albums", {
      body: { title },
      params: { header: { "Idempotency-Key": crypto.randomUUID() } },
    }),
  );
  console.log(`made ${made.id}`);
  for await (const one of items((cursor) =>
    album.GET("/api/v1/albums", { params: { query: { limit: 2, ...(cursor && { cursor }) } } }),
  )) {
    console.log(`${one.title}: ${String(one.asset_count ?? 0)} photos`);
  }
} catch (error) {
  if (!(error instanceof ProblemError)) throw error;
  console.error(`${error.code}: ${error.message}`);
  process.exitCode = 1;
}
