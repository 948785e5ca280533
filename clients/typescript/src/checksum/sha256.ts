/**
 * SHA-256 (FIPS 180-4) over a stream, by which the album knows a file. WebCrypto is not offered on
 * plain http nor in mini-programs, and takes a file only whole; this takes any file piece by piece.
 */

/** The first 32 bits of the fractional part of a root. */
function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32) >>> 0;
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) {
    if (found.every((prime) => n % prime !== 0)) found.push(n);
  }
  return found;
}

const START = Uint32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));
const CONSTANTS = Uint32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));
const BLOCK = 64; // bytes

export class Sha256 {
  private readonly state = START.slice();
  private readonly words = new Uint32Array(64);
  private readonly block = new Uint8Array(BLOCK);
  private readonly view = new DataView(this.block.buffer);
  private filled = 0;
  private length = 0;

  update(bytes: Uint8Array): this {
    this.length += bytes.length;
    for (let offset = 0; offset < bytes.length;) {
      const piece = bytes.subarray(offset, offset + BLOCK - this.filled);
      this.block.set(piece, this.filled);
      this.filled += piece.length;
      offset += piece.length;
      if (this.filled === BLOCK) this.compress();
    }
    return this;
  }

  /** The checksum; nothing can be added afterwards. */
  hex(): string {
    const bits = this.length * 8;
    this.block[this.filled++] = 0x80;
    if (this.filled > BLOCK - 8) {
      this.block.fill(0, this.filled);
      this.compress();
    }
    this.block.fill(0, this.filled, BLOCK - 8);
    this.view.setUint32(BLOCK - 8, Math.floor(bits / 2 ** 32));
    this.view.setUint32(BLOCK - 4, bits % 2 ** 32);
    this.compress();
    return Array.from(this.state, (word) => word.toString(16).padStart(8, "0")).join("");
  }

  private compress(): void {
    const w = this.words;
    for (let i = 0; i < 16; i++) w[i] = this.view.getUint32(i * 4);
    for (let i = 16; i < 64; i++) {
      const x = at(w, i - 15);
      const y = at(w, i - 2);
      const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
      const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
      w[i] = at(w, i - 16) + s0 + at(w, i - 7) + s1;
    }
    let a = at(this.state, 0);
    let b = at(this.state, 1);
    let c = at(this.state, 2);
    let d = at(this.state, 3);
    let e = at(this.state, 4);
    let f = at(this.state, 5);
    let g = at(this.state, 6);
    let h = at(this.state, 7);
    for (let i = 0; i < 64; i++) {
      const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const one = (h + s1 + ((e & f) ^ (~e & g)) + at(CONSTANTS, i) + at(w, i)) | 0;
      const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((sum, i) => {
      this.state[i] = at(this.state, i) + sum;
    });
    this.filled = 0;
  }
}

function turn(word: number, count: number): number {
  return (word >>> count) | (word << (32 - count));
}

function at(words: Uint32Array, index: number): number {
  return words[index] ?? 0;
}
