/** What the page and its hashing worker say to each other: one file at a time. */

export type Answer =
  | { kind: "read"; bytes: number }
  | { kind: "checksum"; sha256: string }
  | { kind: "failed"; reason: string };
