/** Dialogs that anything can ask by, and wait for what is answered: one at a time. */

import type { ReactNode } from "react";

export interface Choice<T> {
  words: string;
  value: T;
  /** It takes something away. */
  isDangerous?: boolean;
  /** It is what holds now. */
  isChosen?: boolean;
}

export interface Question<T> {
  title: string;
  text?: string;
  choices: readonly Choice<T>[];
}

export interface Open {
  key: number;
  title: string;
  /** The word of the button that ends it without an answer. */
  leave: "cancel" | "close";
  render: () => ReactNode;
  dismiss: () => void;
}

let last = 0;
let open: Open | null = null;
const listeners = new Set<() => void>();

function show(dialog: Open | null): void {
  open = dialog;
  for (const tell of listeners) tell();
}

/**
 * Shows a dialog until it calls `answer`. Undefined: it was dismissed, or another took its place.
 *
 * @param render what it holds
 */
export function ask<T>(
  title: string,
  render: (answer: (value: T) => void) => ReactNode,
): Promise<T | undefined> {
  return present(title, "cancel", render);
}

/** Shows something that asks for no answer, until it is closed. */
export async function inform(title: string, render: () => ReactNode): Promise<void> {
  await present<never>(title, "close", render);
}

function present<T>(
  title: string,
  leave: Open["leave"],
  render: (answer: (value: T) => void) => ReactNode,
): Promise<T | undefined> {
  open?.dismiss();
  return new Promise((resolve) => {
    const key = ++last;
    const answer = (value: T | undefined) => {
      if (open?.key === key) show(null);
      resolve(value);
    };
    show({
      key,
      title,
      leave,
      render: () => render(answer),
      dismiss: () => {
        answer(undefined);
      },
    });
  });
}

export function current(): Open | null {
  return open;
}

export function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
