import assert from "node:assert/strict";
import { test } from "node:test";

import { createShiguang, type TokenPair, tokens } from "../src/index.ts";
import { type Answer, type Asked, scripted } from "./scripted.ts";

const OLD = { access_token: "old", refresh_token: "r1" };

/** Accepts "new" alone, and exchanges r1 for it. */
function server(asked: Asked): Answer {
  if (asked.url === "/api/v1/token/refresh") {
    const { refresh_token: shown } = JSON.parse(asked.body) as { refresh_token: string };
    return shown === "r1"
      ? { status: 200, body: { access_token: "new", refresh_token: "r2" } }
      : { status: 401, body: { code: "invalid_token" } };
  }
  const accepted = asked.headers.authorization === "Bearer new";
  return accepted ? { status: 200, body: {} } : { status: 401, body: { code: "not_authenticated" } };
}

await test("an expired token is renewed, and the request sent again with its body", async () => {
  await scripted(server, async (url, asked) => {
    const kept: TokenPair[] = [];
    const credentials = tokens(OLD, (pair) => kept.push(pair));
    const client = createShiguang(url, { credentials });
    const { response } = await client.POST("/api/v1/albums", { body: { title: "春节" } });
    assert.equal(response.status, 200);
    assert.deepEqual(kept.map((pair) => pair.refresh_token), ["r2"]);
    assert.equal(asked[2]?.body, asked[0]?.body);
  });
});

await test("requests at the same time share one renewal", async () => {
  await scripted(server, async (url, asked) => {
    const client = createShiguang(url, { credentials: tokens(OLD) });
    const answers = await Promise.all([1, 2, 3, 4].map(() => client.GET("/api/v1/account")));
    assert.ok(answers.every(({ response }) => response.ok));
    assert.equal(asked.filter((one) => one.url === "/api/v1/token/refresh").length, 1);
  });
});

await test("a sign-in that has ended is answered as such", async () => {
  await scripted(server, async (url) => {
    const ended = { access_token: "old", refresh_token: "unknown" };
    const client = createShiguang(url, { credentials: tokens(ended) });
    const { response } = await client.GET("/api/v1/account");
    assert.equal(response.status, 401);
  });
});
