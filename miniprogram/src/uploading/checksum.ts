import { Sha256 } from "@shiguang/client";

import type { DeviceFile, Files } from "../platform/files.ts";

const PIECE = 512 * 1024; // bytes; in between, the app answers to its owner

/** SHA-256 of a whole file. */
export async function checksum(
  file: DeviceFile,
  files: Files,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (bytes: number) => void },
): Promise<string> {
  const hash = new Sha256();
  for (let offset = 0; offset < file.size; offset += PIECE) {
    const bytes = await files.read(file, offset, Math.min(PIECE, file.size - offset));
    signal.throwIfAborted();
    hash.update(new Uint8Array(bytes));
    onProgress(offset + bytes.byteLength);
  }
  return hash.hex();
}
