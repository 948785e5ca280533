/** Checksums of files, off the page's thread. */

import { Sha256 } from "@shiguang/client";

import type { Answer } from "./messages.ts";

const WHOLE_UP_TO = 64 * 1024 * 1024; // WebCrypto wants all of a file in memory
const PIECE = 4 * 1024 * 1024;

addEventListener("message", ({ data }: MessageEvent<File>) => {
  digest(data).then(
    (sha256) => {
      answer({ kind: "checksum", sha256 });
    },
    (error: unknown) => {
      answer({ kind: "failed", reason: error instanceof Error ? error.message : String(error) });
    },
  );
});

function answer(words: Answer): void {
  postMessage(words);
}

async function digest(file: File): Promise<string> {
  // absent where the page was not served securely
  const subtle = (crypto as Partial<Crypto>).subtle;
  if (subtle !== undefined && file.size <= WHOLE_UP_TO) {
    const sum = await subtle.digest("SHA-256", await file.arrayBuffer());
    return Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, "0")).join("");
  }
  const hash = new Sha256();
  for (let offset = 0; offset < file.size; offset += PIECE) {
    hash.update(new Uint8Array(await file.slice(offset, offset + PIECE).arrayBuffer()));
    answer({ kind: "read", bytes: Math.min(file.size, offset + PIECE) });
  }
  return hash.hex();
}
