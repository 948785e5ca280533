/** Which photos of a list are chosen. Each tile listens for itself, so that one click draws one tile. */

import { createContext, use, useEffect, useSyncExternalStore } from "react";

export class Selection {
  private chosen: ReadonlySet<string> = new Set();
  private readonly listeners = new Set<() => void>();
  /** Where a range begins. */
  private anchor: string | undefined;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly ids = (): ReadonlySet<string> => this.chosen;

  get rangeStart(): string | undefined {
    return this.anchor;
  }

  has(id: string): boolean {
    return this.chosen.has(id);
  }

  toggle(id: string): void {
    this.set([id], !this.has(id));
    this.anchor = id;
  }

  set(ids: Iterable<string>, isChosen: boolean): void {
    const chosen = new Set(this.chosen);
    for (const id of ids) {
      if (isChosen) chosen.add(id);
      else chosen.delete(id);
    }
    this.replace(chosen);
  }

  clear(): void {
    this.anchor = undefined;
    this.replace(new Set());
  }

  private replace(chosen: ReadonlySet<string>): void {
    this.chosen = chosen;
    for (const tell of this.listeners) tell();
  }
}

/** Null where photos are looked at and nothing is done with many of them. */
export const SelectionContext = createContext<Selection | null>(null);

const none: ReadonlySet<string> = new Set();
const never = () => () => undefined;

export function useSelection(): Selection | null {
  return use(SelectionContext);
}

export function useChosen(): ReadonlySet<string> {
  const selection = useSelection();
  return useSyncExternalStore(selection?.subscribe ?? never, selection?.ids ?? (() => none));
}

export function useIsChosen(id: string): boolean {
  const selection = useSelection();
  return useSyncExternalStore(selection?.subscribe ?? never, () => selection?.has(id) ?? false);
}

/** Whether any is chosen: then a click chooses, too. */
export function useIsChoosing(): boolean {
  const selection = useSelection();
  return useSyncExternalStore(
    selection?.subscribe ?? never,
    () => (selection?.ids().size ?? 0) > 0,
  );
}

/** Escape chooses nothing. */
export function useEscape(selection: Selection | null): void {
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      const isInDialog = event.target instanceof Element && event.target.closest("[role=dialog]");
      if (!isInDialog) selection?.clear();
    };
    addEventListener("keydown", leave);
    return () => {
      removeEventListener("keydown", leave);
    };
  }, [selection]);
}
