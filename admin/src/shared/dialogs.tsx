/** Dialogs that anything can ask by, and wait for what is answered. */

import { lazy, Suspense, useSyncExternalStore, type ReactNode } from "react";

const Confirm = lazy(() => import("./Confirm.tsx"));

interface Dialog {
  key: number;
  content: ReactNode;
}

let last = 0;
let open: readonly Dialog[] = [];
const listeners = new Set<() => void>();

function show(dialogs: readonly Dialog[]): void {
  open = dialogs;
  for (const tell of listeners) tell();
}

/**
 * Shows a dialog until it calls `answer`. Undefined: it was closed without one. The focus goes back
 * to where it was, unless it is somewhere else by then.
 *
 * @param render a dialog whose every way out calls `answer`
 */
export function ask<T>(
  render: (answer: (value: T | undefined) => void) => ReactNode,
): Promise<T | undefined> {
  return new Promise((resolve) => {
    const key = ++last;
    const before = document.activeElement;
    const answer = (value: T | undefined) => {
      show(open.filter((dialog) => dialog.key !== key));
      resolve(value);
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      });
    };
    show([...open, { key, content: render(answer) }]);
  });
}

/** In the page once; holds whatever dialogs are open. */
export function Dialogs() {
  const dialogs = useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => open,
  );
  return dialogs.map(({ key, content }) => <Suspense key={key}>{content}</Suspense>);
}

export interface Confirmation {
  title: string;
  text: string;
  /** Words of the button that does it. */
  yes: string;
  /** What is done can be undone. */
  isHarmless?: boolean;
}

/** Whether whoever is asked agrees that something be done. */
export async function confirm(confirmation: Confirmation): Promise<boolean> {
  const answered = await ask<true>((answer) => <Confirm {...confirmation} answer={answer} />);
  return answered ?? false;
}
