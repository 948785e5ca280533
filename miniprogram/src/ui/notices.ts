/** What the app says in passing, and may take back: one sentence at a time. */

export interface Notice {
  text: string;
  /** What a touch does, such as taking back what was done. */
  action?: { words: string; onPress: () => void };
}

const SEEN = 5_000; // milliseconds

let current: Notice | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function show(notice: Notice | null): void {
  if (timer !== undefined) clearTimeout(timer);
  current = notice;
  for (const tell of listeners) tell();
}

export function say(notice: Notice): void {
  show(notice);
  timer = setTimeout(hush, SEEN);
}

export function hush(): void {
  show(null);
}

export function said(): Notice | null {
  return current;
}

export function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
