import assert from "node:assert/strict";
import { test } from "node:test";

import { createShiguang } from "../src/index.ts";
import { retryAfter } from "../src/retrying.ts";
import { scripted } from "./scripted.ts";

function patience() {
  const waits: number[] = [];
  const sleep = (milliseconds: number) => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  return { waits, retry: { attempts: 4, base: 1000, ceiling: 3000, sleep } };
}

const BODY = { body: { title: "春节" } };

await test("a passing failure is tried again, after waits that grow up to a ceiling", async () => {
  const { waits, retry } = patience();
  await scripted([{ status: 503 }, { status: 502 }, { status: 200, body: {} }], async (url) => {
    const { response } = await createShiguang(url, { retry }).GET("/api/v1/account");
    assert.equal(response.status, 200);
  });
  assert.equal(waits.length, 2);
  for (const [attempt, wait] of waits.entries()) assert.ok(wait <= Math.min(3000, 1000 * 2 ** attempt));
});

await test("the server says how long to wait", async () => {
  const { waits, retry } = patience();
  const busy = { status: 429, headers: { "Retry-After": "7" } };
  await scripted([busy, { status: 200, body: {} }], async (url) => {
    await createShiguang(url, { retry }).GET("/api/v1/account");
  });
  assert.deepEqual(waits, [7000]);
});

await test("whoever has no patience is told at once what the server would have them wait for", async () => {
  const { waits, retry } = patience();
  const busy = { status: 503, headers: { "Retry-After": "20" } };
  await scripted([busy], async (url, asked) => {
    const client = createShiguang(url, { retry: { ...retry, patience: 10_000 } });
    const { response } = await client.POST("/api/v1/albums", BODY);
    assert.equal(response.status, 503);
    assert.equal(asked.length, 1);
  });
  assert.deepEqual(waits, []);
});

await test("senseless and absurd waits are not obeyed", () => {
  const asking = (value: string) =>
    retryAfter(new Response(null, { headers: { "Retry-After": value } }));
  assert.equal(asking("soon"), undefined);
  assert.equal(asking(""), undefined);
  assert.equal(asking("99999999"), 120_000);
});

await test("what may have been carried out is not sent again, unless it bears a key", async () => {
  const { retry } = patience();
  await scripted([{ status: 502 }], async (url, asked) => {
    const client = createShiguang(url, { retry });
    await client.POST("/api/v1/albums", BODY);
    assert.equal(asked.length, 1);
    await client.POST("/api/v1/albums", {
      ...BODY,
      params: { header: { "Idempotency-Key": "0198f2b6" } },
    });
    assert.equal(asked.length, 1 + retry.attempts);
    assert.deepEqual(new Set(asked.map((one) => one.body)), new Set([JSON.stringify(BODY.body)]));
  });
});

await test("what was certainly not carried out is sent again", async () => {
  const { retry } = patience();
  await scripted([{ status: 503 }, { status: 201, body: {} }], async (url) => {
    const { response } = await createShiguang(url, { retry }).POST("/api/v1/albums", BODY);
    assert.equal(response.status, 201);
  });
});

await test("a server that is not there is told after all tries", async () => {
  const { waits, retry } = patience();
  let closed = "";
  await scripted([{ status: 200 }], (url) => {
    closed = url;
    return Promise.resolve();
  });
  await assert.rejects(createShiguang(closed, { retry }).GET("/api/v1/account"), TypeError);
  assert.equal(waits.length, 3);
});
