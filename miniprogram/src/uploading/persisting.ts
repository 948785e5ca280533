/** Trying again what fails in passing, with pauses that grow. */

import { ProblemError } from "@shiguang/client";

import { TransferFailed } from "../platform/transfers.ts";
import type { Clock } from "./clock.ts";

const TRIES = 6;
const PAUSE = 500; // milliseconds, doubled from one try to the next
const BUSY = [408, 429];

/** @param act may be done any number of times with the same result */
export async function persist<T>(
  act: () => Promise<T>,
  { clock, signal }: { clock: Clock; signal: AbortSignal },
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      signal.throwIfAborted();
      if (attempt === TRIES || !isPassing(error)) throw error;
      await clock.wait(Math.random() * PAUSE * 2 ** attempt, signal);
    }
  }
}

/** Nothing was heard of the other side. */
export function isSilence(error: unknown): boolean {
  // what `fetch` throws when there is no answer
  return error instanceof TypeError || (error instanceof TransferFailed && error.status === null);
}

function isPassing(error: unknown): boolean {
  if (isSilence(error)) return true;
  if (!(error instanceof TransferFailed) && !(error instanceof ProblemError)) return false;
  return error.status !== null && (error.status >= 500 || BUSY.includes(error.status));
}
