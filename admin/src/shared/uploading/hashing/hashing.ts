/** Checksums of files, some at a time, by workers that are kept for the next ones. */

import type { Answer } from "./messages.ts";

/** As many files are read at once; the page and the transfers need the processor, too. */
export const HASHED_AT_ONCE = Math.max(
  1,
  Math.min(3, Math.floor(navigator.hardwareConcurrency / 2)),
);

/** The file is gone, has changed, or may not be read any more. */
export class Unreadable extends Error {}

const idle: Worker[] = [];

/** @param onRead told how many bytes have been read */
export function checksum(
  file: File,
  { signal, onRead }: { signal: AbortSignal; onRead: (bytes: number) => void },
): Promise<string> {
  const worker = idle.pop() ?? start();
  const heard = new AbortController();
  return new Promise<string>((resolve, reject) => {
    const listen = { signal: heard.signal };
    signal.addEventListener(
      "abort",
      () => {
        worker.terminate(); // nothing else stops it
        reject(new DOMException("Called off.", "AbortError"));
      },
      listen,
    );
    worker.addEventListener(
      "message",
      ({ data }: MessageEvent<Answer>) => {
        if (data.kind === "read") {
          onRead(data.bytes);
          return;
        }
        idle.push(worker);
        if (data.kind === "checksum") resolve(data.sha256);
        else reject(new Unreadable(data.reason));
      },
      listen,
    );
    worker.addEventListener(
      "error",
      () => {
        worker.terminate();
        reject(new Error("The checksum could not be computed."));
      },
      listen,
    );
    worker.postMessage(file);
  }).finally(() => {
    heard.abort();
  });
}

function start(): Worker {
  return new Worker(new URL("./hash-worker.ts", import.meta.url), { type: "module" });
}
