// Hashes one file at a time, off the page's thread.

import { Sha256 } from "./sha256.js";

const wholeUpTo = 64 * 1024 * 1024; // WebCrypto wants all of a file in memory
const pieceSize = 4 * 1024 * 1024;

addEventListener("message", async ({ data: { id, file } }) => {
  try {
    postMessage({ id, sha256: await digest(file) });
  } catch (error) {
    postMessage({ id, error: String(error.message || error) });
  }
});

async function digest(file) {
  if (globalThis.crypto?.subtle && file.size <= wholeUpTo) {
    const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
  }
  const hash = new Sha256();
  for (let offset = 0; offset < file.size; offset += pieceSize) {
    hash.update(new Uint8Array(await file.slice(offset, offset + pieceSize).arrayBuffer()));
  }
  return hash.hex();
}
