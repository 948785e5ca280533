/** Bytes on their way to the store, as a signed request says. */

import { StoreError } from "./trying.ts";

/** As the server has signed it. */
export interface SignedRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
}

const ALREADY_THERE = 412; // an earlier try arrived, and its answer was lost
const SET_BY_BROWSERS = new Set(["host", "content-length"]); // they complain about a script that does

/** By XMLHttpRequest, because fetch does not tell how much has been sent. */
export function put(
  request: SignedRequest,
  body: Blob,
  { signal, onSent }: { signal: AbortSignal; onSent: (bytes: number) => void },
): Promise<void> {
  const transfer = new XMLHttpRequest();
  const stop = () => {
    transfer.abort();
  };
  return new Promise<void>((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener("abort", stop);
    transfer.open(request.method, request.url);
    for (const [name, value] of Object.entries(request.headers)) {
      if (!SET_BY_BROWSERS.has(name.toLowerCase())) transfer.setRequestHeader(name, value);
    }
    transfer.upload.addEventListener("progress", ({ loaded }) => {
      onSent(loaded);
    });
    transfer.addEventListener("load", () => {
      const { status } = transfer;
      if ((status >= 200 && status < 300) || status === ALREADY_THERE) resolve();
      else reject(new StoreError(status));
    });
    transfer.addEventListener("error", () => {
      reject(new StoreError(0));
    });
    transfer.addEventListener("abort", () => {
      reject(new DOMException("Called off.", "AbortError"));
    });
    transfer.send(body);
  }).finally(() => {
    signal.removeEventListener("abort", stop);
  });
}
