import { describe, expect, test, vi } from "vitest";

import { AbortController } from "../../src/platform/http/aborting.ts";
import { Headers } from "../../src/platform/http/headers.ts";
import { Request, Response } from "../../src/platform/http/messages.ts";
import { send } from "../../src/platform/weapp/sending.ts";

type Options = WechatMiniprogram.RequestOption;

/** WeChat, as it answers a request. */
function wechat(answer: (options: Options) => void) {
  const abort = vi.fn();
  const request = vi.fn((options: Options) => {
    queueMicrotask(() => {
      answer(options);
      options.complete?.({ errMsg: "" } as never);
    });
    return { abort };
  });
  vi.stubGlobal("wx", { request });
  return { request, abort };
}

describe("headers", () => {
  test("have no case, and several values in one", () => {
    const headers = new Headers({ "Content-Type": "text/plain" });
    headers.append("content-type", "charset=utf-8");
    expect(headers.get("CONTENT-TYPE")).toBe("text/plain, charset=utf-8");
    expect([...new Headers(headers)]).toEqual([["content-type", "text/plain, charset=utf-8"]]);
  });
});

describe("sending by WeChat", () => {
  test("a request goes out as it is, and its answer comes back", async () => {
    const { request } = wechat((options) =>
      options.success?.({ data: '{"a":1}', statusCode: 201, header: { ETag: '"x"' } } as never),
    );
    const response = await send(
      new Request("https://album.example/api", {
        method: "post",
        headers: { Authorization: "Bearer t" },
        body: '{"b":2}',
      }),
    );
    expect(request.mock.calls[0]?.[0]).toMatchObject({
      url: "https://album.example/api",
      method: "POST",
      header: { authorization: "Bearer t" },
      data: '{"b":2}',
    });
    expect(response.status).toBe(201);
    expect(response.headers.get("etag")).toBe('"x"');
    expect(await response.json()).toEqual({ a: 1 });
  });

  test("where nothing answers, it is rejected as by fetch", async () => {
    wechat((options) => options.fail?.({ errMsg: "request:fail timeout", errno: 5 } as never));
    await expect(send("https://album.example")).rejects.toThrow(TypeError);
  });

  test("what is called off ends WeChat's request", async () => {
    const controller = new AbortController();
    const { abort } = wechat((options) => {
      controller.abort();
      options.fail?.({ errMsg: "request:fail abort", errno: 0 } as never);
    });
    const sent = send("https://album.example", { signal: controller.signal });
    await expect(sent).rejects.toMatchObject({ name: "AbortError" });
    expect(abort).toHaveBeenCalledOnce();
  });

  test("what was called off before is not sent", async () => {
    const { request } = wechat(() => undefined);
    const controller = new AbortController();
    controller.abort();
    await expect(send("https://a.example", { signal: controller.signal })).rejects.toThrow();
    expect(request).not.toHaveBeenCalled();
  });
});

test("a request can be sent twice, and a response read twice", async () => {
  const request = new Request("https://a.example", { method: "PUT", body: "text" });
  expect(request.clone()).toMatchObject({ method: "PUT", content: "text" });
  const response = new Response("text", { status: 404, headers: new Headers() });
  expect(response.ok).toBe(false);
  expect([await response.text(), await response.clone().text()]).toEqual(["text", "text"]);
});
