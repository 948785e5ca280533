/** Trying again what fails in passing, with pauses that grow. */

import type { Clock } from "./clock.ts";
import { isPassing } from "./failures.ts";

const TRIES = 6;
const PAUSE = 500; // milliseconds, doubled from one try to the next

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
