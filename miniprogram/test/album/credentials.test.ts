/** Signing in on a device that has no cookies: by tokens, and by WeChat where they are used up. */

import { beforeEach, describe, expect, test, vi } from "vitest";

const stored = new Map<string, unknown>();
const wechatCode = vi.fn(() => Promise.resolve("a code"));

vi.mock("../../src/platform/index.ts", () => ({
  platform: {
    hasCookies: false,
    device: "phone",
    wechatCode,
    storage: {
      get: (name: string) => stored.get(name),
      set: (name: string, value: unknown) => (stored.set(name, value), true),
    },
  },
}));

const BASE = "https://album.example";

function pair(name: string) {
  return { id: "1", access_token: `access ${name}`, refresh_token: `refresh ${name}` };
}

/** The album: which access token it takes, and what its doors answer. */
function album(doors: { takes: string; refresh?: object; wechat?: object }) {
  const calls: string[] = [];
  const answer = (body: object | undefined) =>
    Promise.resolve(new Response(JSON.stringify(body ?? {}), { status: body ? 200 : 404 }));
  const send = vi.fn((from: string | Request) => {
    const request = new Request(from);
    calls.push(new URL(request.url).pathname);
    if (request.url.endsWith("/token/refresh")) return answer(doors.refresh);
    if (request.url.endsWith("/wechat/token")) return answer(doors.wechat);
    const isKnown = request.headers.get("Authorization") === `Bearer access ${doors.takes}`;
    return Promise.resolve(new Response("{}", { status: isKnown ? 200 : 401 }));
  });
  return { send: send as unknown as typeof fetch, calls };
}

async function opened() {
  vi.resetModules(); // what is on the device stays, as when the app is opened once more
  return import("../../src/album/credentials.ts");
}

async function ask(
  of: { credentials: Awaited<ReturnType<typeof opened>>["credentials"] },
  doors: ReturnType<typeof album>,
) {
  return of.credentials(new Request(`${BASE}/api/v1/account`), doors.send, BASE);
}

beforeEach(() => {
  stored.clear();
  wechatCode.mockClear();
});

describe("who has signed in once", () => {
  test("stays signed in when the app is opened again", async () => {
    (await opened()).begin(pair("1") as never);
    const doors = album({ takes: "1" });
    expect((await ask(await opened(), doors)).status).toBe(200);
    expect(doors.calls).toEqual(["/api/v1/account"]);
  });

  test("has tokens renewed, and the new ones are kept", async () => {
    (await opened()).begin(pair("1") as never);
    const doors = album({ takes: "2", refresh: pair("2") });
    expect((await ask(await opened(), doors)).status).toBe(200);
    expect(stored.get("tokens")).toEqual(pair("2"));
    expect(wechatCode).not.toHaveBeenCalled();
  });

  test("is let in by WeChat, unasked, when the tokens are used up", async () => {
    (await opened()).begin(pair("1") as never);
    const doors = album({ takes: "3", wechat: pair("3") });
    expect((await ask(await opened(), doors)).status).toBe(200);
    expect(stored.get("tokens")).toEqual(pair("3"));
  });

  test("is not let in again after signing out", async () => {
    const credentials = await opened();
    credentials.begin(pair("1") as never);
    credentials.end();
    const doors = album({ takes: "3", wechat: pair("3") });
    expect((await ask(await opened(), doors)).status).toBe(401);
    expect(wechatCode).not.toHaveBeenCalled();
  });
});

describe("who comes for the first time", () => {
  test("is let in by WeChat where it is bound to an account", async () => {
    const doors = album({ takes: "1", wechat: pair("1") });
    expect((await ask(await opened(), doors)).status).toBe(200);
  });

  test("is nobody where it is not", async () => {
    const doors = album({ takes: "1" });
    expect((await ask(await opened(), doors)).status).toBe(401);
    expect(stored.has("tokens")).toBe(false);
  });

  test("spends one code of WeChat, however much is asked at once", async () => {
    const credentials = await opened();
    const doors = album({ takes: "1", wechat: pair("1") });
    const answers = await Promise.all([1, 2, 3].map(() => ask(credentials, doors)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(wechatCode).toHaveBeenCalledOnce();
  });
});
