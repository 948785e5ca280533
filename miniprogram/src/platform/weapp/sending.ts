/**
 * `fetch` by `wx.request`.
 *
 * https://developers.weixin.qq.com/miniprogram/dev/api/network/request/wx.request.html
 */

import { Headers } from "../http/headers.ts";
import { Request, Response, type Init } from "../http/messages.ts";

const PATIENCE = 30_000; // milliseconds

type Method = NonNullable<WechatMiniprogram.RequestOption["method"]>;

/** Rejects with a TypeError where nothing answers, as `fetch` does, or with the signal's reason. */
export function send(from: string | Request, init?: Init): Promise<Response> {
  const request = new Request(from, init);
  return new Promise((resolve, reject) => {
    if (request.signal.aborted) {
      reject(request.signal.reason);
      return;
    }
    const task = wx.request({
      url: request.url,
      method: request.method as Method,
      header: Object.fromEntries(request.headers),
      dataType: "其他", // anything but "json": the text as it is
      responseType: "text",
      timeout: PATIENCE,
      ...(request.content === null ? {} : { data: request.content }),
      success: ({ data, statusCode, header }) => {
        resolve(
          new Response(data as string, {
            status: statusCode,
            headers: new Headers(header as Record<string, string>),
          }),
        );
      },
      fail: ({ errMsg }) => {
        reject(request.signal.aborted ? request.signal.reason : new TypeError(errMsg));
      },
      complete: () => {
        request.signal.removeEventListener("abort", stop);
      },
    });
    const stop = () => {
      task.abort();
    };
    request.signal.addEventListener("abort", stop);
  });
}
