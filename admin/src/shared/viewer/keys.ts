/** Keys that act on the photo that is looked at, wherever in the viewer the focus is. */

import { createContext, use, useEffect, useEffectEvent } from "react";

export type Acts = Partial<Record<string, (event: KeyboardEvent) => void>>;

type Listener = (event: KeyboardEvent) => boolean;

/** Whoever was added last is asked first, and tells whether the key was theirs. */
export class Keys {
  private readonly listeners: Listener[] = [];

  add(listener: Listener): () => void {
    this.listeners.unshift(listener);
    return () => {
      this.listeners.splice(this.listeners.indexOf(listener), 1);
    };
  }

  press(event: KeyboardEvent): void {
    if (this.listeners.some((listener) => listener(event))) event.preventDefault();
  }
}

export const KeysContext = createContext<Keys | null>(null);

/** While it is drawn, whatever draws it acts on these keys. Letters are those without Shift. */
export function useKeys(acts: Acts): void {
  const keys = use(KeysContext);
  useOwnKeys(keys, acts);
}

export function useOwnKeys(keys: Keys | null, acts: Acts): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    const own = acts[event.key];
    own?.(event);
    return own !== undefined;
  });
  useEffect(() => keys?.add((event) => act(event)), [keys]);
}

/**
 * Presses inside the dialog of `place`, or nowhere in particular; dialogs and menus above it have
 * keys of their own. Presses are heard before anything in the page hears them, as a tooltip keeps Escape to itself; but fields
 * hear it first.
 */
export function usePresses(keys: Keys, place: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!(target instanceof HTMLElement) || isTheirs(event.key, target)) return;
      const surrounding = target.closest("[role=dialog], [role=menu], [role=listbox]");
      const isHere = surrounding === null || surrounding.contains(place.current);
      // an open menu's button closes that first
      const isAbove = target.dataset.mantineStopPropagation === "true";
      if (isHere && !isAbove) keys.press(event);
    };
    const first = (event: KeyboardEvent) => {
      if (!isField(event.target)) press(event);
    };
    const last = (event: KeyboardEvent) => {
      if (isField(event.target)) press(event);
    };
    addEventListener("keydown", first, { capture: true });
    addEventListener("keydown", last);
    return () => {
      removeEventListener("keydown", first, { capture: true });
      removeEventListener("keydown", last);
    };
  }, [keys, place]);
}

/** Fields are typed in, players and sliders moved; buttons and links are pressed. */
function isTheirs(key: string, target: HTMLElement): boolean {
  if (key === "Escape") return false;
  if (isField(target)) return true;
  return (key === " " || key === "Enter") && target.closest("button, a, summary") !== null;
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.matches("input, textarea, select, video, [role=slider]") || target.isContentEditable)
  );
}
