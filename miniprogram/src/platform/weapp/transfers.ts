/**
 * Forms by `wx.uploadFile`, which reads the file by itself; parts by `wx.request`, which tells
 * nothing of its progress.
 *
 * https://developers.weixin.qq.com/miniprogram/dev/framework/ability/network.html
 */

import { TransferFailed, type Transfers } from "../transfers.ts";

const PATIENCE = 600_000; // milliseconds; WeChat's own minute is short for a film

interface Answers {
  success: (answer: { statusCode: number }) => void;
  fail: (error: { errMsg: string }) => void;
}

/** @param begin gives what can be aborted */
function carried(
  signal: AbortSignal,
  begin: (answers: Answers) => { abort: () => void },
): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    signal.throwIfAborted();
    const end = (settle: () => void) => {
      signal.removeEventListener("abort", stop);
      settle();
    };
    const task = begin({
      success: ({ statusCode }) => {
        end(() => {
          if (statusCode >= 200 && statusCode < 300) resolve();
          else reject(new TransferFailed(statusCode, `HTTP ${String(statusCode)}`));
        });
      },
      fail: ({ errMsg }) => {
        end(() => {
          reject(new TransferFailed(null, errMsg));
        });
      },
    });
    const stop = () => {
      end(() => {
        task.abort();
        reject(signal.reason);
      });
    };
    signal.addEventListener("abort", stop);
  });
}

export const transfers: Transfers = {
  postForm: (request, file, { signal, onProgress }) =>
    carried(signal, (answers) => {
      const task = wx.uploadFile({
        url: request.url,
        header: request.headers,
        formData: request.fields,
        name: "file",
        filePath: file.key,
        timeout: PATIENCE,
        ...answers,
      });
      task.onProgressUpdate(({ progress }) => {
        onProgress(Math.floor((file.size * progress) / 100)); // the form has bytes of its own
      });
      return task;
    }),

  async put(request, bytes, { signal, onProgress }) {
    await carried(signal, (answers) =>
      wx.request({
        url: request.url,
        method: "PUT",
        header: { "content-type": "application/octet-stream", ...request.headers },
        data: bytes,
        dataType: "text", // anything but "json": nothing is read into the answer
        timeout: PATIENCE,
        ...answers,
      }),
    );
    onProgress(bytes.byteLength);
  },
};
