/** What went wrong, and what that means for the file. */

import { ProblemError } from "@shiguang/client";

import { TransferFailed } from "../platform/transfers.ts";
import type { Reason } from "./entry.ts";

const BUSY = [408, 429];
const SIGNED_OUT = 401;

/** The same again may help. */
export function isPassing(error: unknown): boolean {
  if (isSilence(error)) return true;
  if (!(error instanceof TransferFailed) && !(error instanceof ProblemError)) return false;
  return error.status !== null && (error.status >= 500 || BUSY.includes(error.status));
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ProblemError && error.status === SIGNED_OUT;
}

export function reasonOf(error: unknown): Reason {
  if (isSilence(error)) return { kind: "connection" };
  if (error instanceof ProblemError) return { kind: "refused", words: error.message };
  if (error instanceof TransferFailed) return { kind: "store", status: error.status ?? 0 };
  return { kind: "unexpected", words: error instanceof Error ? error.message : String(error) };
}

/** Nothing was heard of the other side. */
function isSilence(error: unknown): boolean {
  // what `fetch` throws when there is no answer
  return error instanceof TypeError || (error instanceof TransferFailed && error.status === null);
}
