import { QueryClient } from "@tanstack/react-query";
import { afterEach, expect, test, vi } from "vitest";

import { forgetAnswers, keepAnswers } from "../../src/album/keeping.ts";
import { platform } from "../../src/platform/index.ts";

const kept = { isKept: true };

async function asked(client: QueryClient, name: string, data: unknown, meta = {}) {
  await client.fetchQuery({ queryKey: [name], queryFn: () => Promise.resolve(data), meta });
}

/** The app, opened once more on the same device. */
function opened(): QueryClient {
  const client = new QueryClient();
  keepAnswers(client);
  return client;
}

afterEach(() => {
  vi.restoreAllMocks();
  forgetAnswers();
});

test("what is to be kept is there the next time, and nothing else is", async () => {
  const client = opened();
  await asked(client, "months", [{ bucket: "2026-11", count: 3 }], kept);
  await asked(client, "secrets", ["pin"]);
  const next = opened();
  expect(next.getQueryData(["months"])).toEqual([{ bucket: "2026-11", count: 3 }]);
  expect(next.getQueryData(["secrets"])).toBeUndefined();
});

test("it is as old as it was, so that it is asked for anew", async () => {
  vi.spyOn(Date, "now").mockReturnValue(1_000);
  await asked(opened(), "months", [], kept);
  expect(opened().getQueryState(["months"])?.dataUpdatedAt).toBe(1_000);
});

test("nothing is left when its owner signs out", async () => {
  await asked(opened(), "months", [], kept);
  forgetAnswers();
  expect(opened().getQueryData(["months"])).toBeUndefined();
});

test("an answer that is too long is left out, and the others stay", async () => {
  const client = opened();
  await asked(client, "short", "x", kept);
  await asked(client, "long", "x".repeat(500_000), kept);
  const next = opened();
  expect(next.getQueryData(["short"])).toBe("x");
  expect(next.getQueryData(["long"])).toBeUndefined();
});

test("where there is no room, the oldest goes", async () => {
  const client = opened();
  const now = vi.spyOn(Date, "now");
  for (const [at, name] of [
    [1, "oldest"],
    [2, "newer"],
  ] as const) {
    now.mockReturnValue(at);
    await asked(client, name, name, kept);
  }
  const set = platform.storage.set.bind(platform.storage);
  vi.spyOn(platform.storage, "set").mockImplementation((name, value) =>
    platform.storage.names().length < 2 ? set(name, value) : false,
  );
  now.mockReturnValue(3);
  await asked(client, "newest", "newest", kept);
  const next = opened();
  expect(next.getQueryData(["oldest"])).toBeUndefined();
  expect(next.getQueryData(["newer"])).toBe("newer");
  expect(next.getQueryData(["newest"])).toBe("newest");
});
