/** What is asked of `wx` to bring bytes into the store. */

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { DeviceFile } from "../../src/platform/files.ts";
import type { PresignedRequest } from "../../src/platform/transfers.ts";
import { transfers } from "../../src/platform/weapp/transfers.ts";

type Progress = { progress: number; totalBytesSent: number; totalBytesExpectedToSend: number };

const file: DeviceFile = {
  key: "wxfile://tmp_a.jpg",
  name: "a.jpg",
  size: 200,
  type: "image/jpeg",
  modified: null,
  thumbnail: null,
};
const form: PresignedRequest = {
  method: "POST",
  url: "https://store.example.com/shiguang",
  headers: {},
  fields: { key: "originals/1", policy: "eyJ" },
};
const part: PresignedRequest = { ...form, method: "PUT", headers: { "x-a": "b" }, fields: {} };

class FakeWx {
  uploaded: WechatMiniprogram.UploadFileOption | null = null;
  requested: WechatMiniprogram.RequestOption | null = null;
  aborted = 0;
  progress: (told: Progress) => void = () => undefined;

  private readonly task = {
    abort: () => {
      this.aborted++;
    },
    onProgressUpdate: (listener: (told: Progress) => void) => {
      this.progress = listener;
    },
  };

  uploadFile(option: WechatMiniprogram.UploadFileOption) {
    this.uploaded = option;
    return this.task;
  }

  request(option: WechatMiniprogram.RequestOption) {
    this.requested = option;
    return this.task;
  }

  answer(statusCode: number): void {
    this.uploaded?.success?.({ statusCode } as never);
    this.requested?.success?.({ statusCode } as never);
  }

  fail(errMsg: string): void {
    this.uploaded?.fail?.({ errMsg } as never);
    this.requested?.fail?.({ errMsg } as never);
  }
}

let wx: FakeWx;
let stop: AbortController;
let sent: number[];

beforeEach(() => {
  wx = new FakeWx();
  stop = new AbortController();
  sent = [];
  vi.stubGlobal("wx", wx);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const watched = () => ({
  signal: stop.signal,
  onProgress: (bytes: number) => {
    sent.push(bytes);
  },
});
const posting = () => transfers.postForm(form, file, watched());
const putting = () => transfers.put(part, new ArrayBuffer(7), watched());

describe("a form", () => {
  it("is sent by wx.uploadFile with the policy's fields, and more patience than a minute", async () => {
    const done = posting();
    expect(wx.uploaded).toMatchObject({
      url: form.url,
      filePath: file.key,
      name: "file",
      formData: form.fields,
    });
    expect(wx.uploaded?.timeout).toBeGreaterThan(60_000);
    wx.progress({ progress: 50, totalBytesSent: 160, totalBytesExpectedToSend: 320 });
    wx.answer(204);
    await done;
    expect(sent).toEqual([100]); // of the file; the form has bytes of its own
  });
});

describe("a part", () => {
  it("is put by wx.request as it is", async () => {
    const done = putting();
    expect(wx.requested).toMatchObject({
      url: part.url,
      method: "PUT",
      header: { "content-type": "application/octet-stream", "x-a": "b" },
    });
    expect(wx.requested?.data).toBeInstanceOf(ArrayBuffer);
    expect(wx.requested?.timeout).toBeGreaterThan(60_000);
    wx.answer(200);
    await done;
    expect(sent).toEqual([7]);
  });
});

describe.each([
  ["a form", posting],
  ["a part", putting],
])("%s", (_, sending) => {
  it("fails with what the store answered", async () => {
    const done = sending();
    wx.answer(403);
    await expect(done).rejects.toMatchObject({ name: "TransferFailed", status: 403 });
  });

  it("fails without an answer when the network is gone", async () => {
    const done = sending();
    wx.fail("fail interrupted");
    await expect(done).rejects.toMatchObject({ name: "TransferFailed", status: null });
  });

  it("is aborted, and then it is the signal's reason", async () => {
    const done = sending();
    stop.abort(new Error("paused"));
    wx.fail("fail abort");
    await expect(done).rejects.toThrow("paused");
    expect(wx.aborted).toBe(1);
  });

  it("is not begun when it was called off before", async () => {
    stop.abort(new Error("paused"));
    await expect(sending()).rejects.toThrow("paused");
    expect([wx.uploaded, wx.requested]).toEqual([null, null]);
  });
});
