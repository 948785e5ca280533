/** As much as tests use of Node's own modules. */

declare module "node:test" {
  export function test(name: string, body: () => void | Promise<void>): void;
}

declare module "node:assert/strict" {
  interface Assert {
    equal: (actual: unknown, expected: unknown, message?: string) => void;
    deepEqual: (actual: unknown, expected: unknown, message?: string) => void;
    ok: (value: unknown, message?: string) => void;
  }
  const assert: Assert;
  export default assert;
}

declare module "node:crypto" {
  export function createHash(name: "sha256"): {
    update: (bytes: Uint8Array) => { digest: (as: "hex") => string };
  };
}
