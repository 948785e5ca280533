/** Trying again what fails in passing: with growing pauses, and not while there is no network. */

import { ProblemError } from "../../app/api.ts";

const TRIES = 6;
const PAUSE = 500; // milliseconds, doubled from one try to the next
const LONGEST = 20_000;

/** The store answered a transfer with this, or, by 0, that nothing was heard of it. */
export class StoreError extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`HTTP ${String(status)}`);
    this.status = status;
  }
}

/** @param act may be done any number of times with the same result */
export async function persist<T>(signal: AbortSignal, act: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      signal.throwIfAborted();
      if (attempt === TRIES || !isPassing(error)) throw error;
      await pause(Math.random() * Math.min(LONGEST, PAUSE * 2 ** attempt), signal);
      await online(signal);
    }
  }
}

/** Whether nothing was heard of the other side. */
export function isDisconnection(error: unknown): boolean {
  // what `fetch` throws when there is no answer
  return error instanceof TypeError || (error instanceof StoreError && error.status === 0);
}

function isPassing(error: unknown): boolean {
  if (isDisconnection(error)) return true;
  const isAnswered = error instanceof StoreError || error instanceof ProblemError;
  return isAnswered && (error.status === 429 || error.status >= 500);
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return until(signal, (done) => {
    const timer = setTimeout(done, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  });
}

async function online(signal: AbortSignal): Promise<void> {
  if (navigator.onLine) return;
  await until(signal, (done) => {
    addEventListener("online", done);
    return () => {
      removeEventListener("online", done);
    };
  });
}

/** Until `begin` calls back, or until it is called off; what `begin` answers puts an end to it. */
function until(signal: AbortSignal, begin: (done: () => void) => () => void): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const leave = () => {
      end();
      reject(new DOMException("Called off.", "AbortError"));
    };
    const end = begin(() => {
      signal.removeEventListener("abort", leave);
      end();
      resolve();
    });
    signal.addEventListener("abort", leave, { once: true });
  });
}
