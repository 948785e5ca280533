/** By XMLHttpRequest, because `fetch` does not tell how much has been sent. */

import { Gone } from "../files.ts";
import {
  TransferFailed,
  type PresignedRequest,
  type Transfers,
  type Watched,
} from "../transfers.ts";
import { find } from "./blobs.ts";

const PATIENCE = 600_000; // milliseconds

function send(
  request: PresignedRequest,
  body: FormData | ArrayBuffer,
  { signal, onProgress }: Watched,
): Promise<void> {
  const transfer = new XMLHttpRequest();
  const stop = () => {
    transfer.abort();
  };
  return new Promise<void>((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener("abort", stop);
    transfer.open(request.method, request.url);
    transfer.timeout = PATIENCE;
    for (const [name, value] of Object.entries(request.headers)) {
      transfer.setRequestHeader(name, value);
    }
    transfer.upload.addEventListener("progress", ({ loaded }) => {
      onProgress(loaded);
    });
    transfer.addEventListener("load", () => {
      const { status } = transfer;
      if (status >= 200 && status < 300) resolve();
      else reject(new TransferFailed(status, `HTTP ${String(status)}`));
    });
    for (const silence of ["error", "timeout"] as const) {
      transfer.addEventListener(silence, () => {
        reject(new TransferFailed(null, "The store does not answer."));
      });
    }
    transfer.addEventListener("abort", () => {
      reject(signal.reason as Error);
    });
    transfer.send(body);
  }).finally(() => {
    signal.removeEventListener("abort", stop);
  });
}

export const transfers: Transfers = {
  async postForm(request, file, { signal, onProgress }) {
    const blob = await find(file.key);
    if (blob === undefined) throw new Gone(file.name);
    const form = new FormData();
    for (const [name, value] of Object.entries(request.fields)) form.append(name, value);
    form.append("file", blob, file.name); // the store reads nothing that comes after it
    await send(request, form, {
      signal,
      onProgress: (bytes) => {
        onProgress(Math.min(bytes, file.size)); // the form has bytes of its own
      },
    });
    onProgress(file.size);
  },

  put: send,
};
