/** Our own SHA-256 agrees with Node's, however the bytes are cut. */

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";

import { Sha256 } from "../src/index.ts";

for (const size of [0, 1, 55, 56, 63, 64, 65, 1_000_003]) {
  await test(`of ${String(size)} bytes`, () => {
    const bytes = Uint8Array.from({ length: size }, (_, index) => index % 251);
    const middle = size >> 1;
    const ours = new Sha256().update(bytes.subarray(0, middle)).update(bytes.subarray(middle));
    assert.equal(ours.hex(), createHash("sha256").update(bytes).digest("hex"));
  });
}
