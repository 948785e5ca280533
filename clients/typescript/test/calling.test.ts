import assert from "node:assert/strict";
import { test } from "node:test";

import { apiKey, createShiguang, items, ProblemError, session, unwrap } from "../src/index.ts";
import { scripted } from "./scripted.ts";

const retry = { attempts: 3, sleep: () => Promise.resolve() };

await test("a key is shown, and the answer is typed by its path", async () => {
  await scripted([{ status: 200, body: { email: "li@example.com" } }], async (url, asked) => {
    const client = createShiguang(`${url}/`, { credentials: apiKey("sg_a_b") });
    const account = await unwrap(client.GET("/api/v1/account"));
    assert.equal(account.email, "li@example.com");
    assert.equal(asked[0]?.headers.authorization, "Bearer sg_a_b");
    assert.equal(asked[0].url, "/api/v1/account");
  });
});

await test("a refusal is thrown with its code and its words", async () => {
  const body = { status: 404, code: "not_found", detail: "There is no such album." };
  await scripted([{ status: 404, body }], async (url, asked) => {
    const call = createShiguang(url, { retry }).GET("/api/v1/albums/{album_id}", {
      params: { path: { album_id: "0198f2b6-7c1e-7a53-9a36-0d3f2f6e5a10" } },
    });
    await assert.rejects(unwrap(call), (error) => {
      assert.ok(error instanceof ProblemError);
      assert.deepEqual([error.status, error.code, error.message], [404, body.code, body.detail]);
      return true;
    });
    assert.equal(asked.length, 1);
  });
});

await test("an answer that is no problem document is still an error", async () => {
  await scripted([{ status: 502 }], async (url) => {
    const call = createShiguang(url, { retry }).GET("/api/v1/account");
    await assert.rejects(unwrap(call), { code: "http_502", message: "HTTP 502" });
  });
});

await test("a list is read to its end page by page", async () => {
  const pages = [
    { status: 200, body: { items: [{ slug: "lake" }, { slug: "cat" }], next_cursor: "c" } },
    { status: 200, body: { items: [{ slug: "snow" }], next_cursor: null } },
  ];
  await scripted(pages, async (url, asked) => {
    const client = createShiguang(url);
    const found: string[] = [];
    for await (const tag of items((cursor) =>
      client.GET("/api/v1/tags", { params: { query: cursor === undefined ? {} : { cursor } } }),
    )) {
      found.push(tag.slug);
    }
    assert.deepEqual(found, ["lake", "cat", "snow"]);
    assert.deepEqual(
      asked.map((one) => one.url),
      ["/api/v1/tags", "/api/v1/tags?cursor=c"],
    );
  });
});

await test("a page of the album shows its CSRF token when it changes something", async () => {
  await scripted([{ status: 201, body: {} }], async (url, asked) => {
    const cookies = () => "theme=dark; csrftoken=a%2Bb";
    const client = createShiguang(url, { credentials: session(cookies) });
    await client.POST("/api/v1/albums", { body: { title: "春节" } });
    await client.GET("/api/v1/account");
    assert.deepEqual(
      asked.map((one) => one.headers["x-csrftoken"]),
      ["a+b", undefined],
    );
    assert.deepEqual(JSON.parse(asked[0]?.body ?? ""), { title: "春节" });
  });
});
