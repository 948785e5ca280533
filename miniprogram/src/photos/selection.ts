/** Which photos of a page are chosen. Each tile listens for itself, so that a touch draws one tile. */

import { createContext, useContext, useEffect, useSyncExternalStore } from "react";

import type { TilePhoto } from "./photo.ts";

/** By their ids, in the order in which they were chosen. */
export type Chosen = ReadonlyMap<string, TilePhoto>;

export class Selection {
  private chosen: Chosen | undefined;
  private readonly listeners = new Set<() => void>();

  readonly listen = (changed: () => void): (() => void) => {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  };

  /** Undefined: nothing is being chosen, and a touch opens a photo. */
  readonly now = (): Chosen | undefined => this.chosen;

  begin(): void {
    this.replace(this.chosen ?? new Map());
  }

  toggle(photo: TilePhoto): void {
    this.set([photo], this.chosen?.has(photo.id) !== true);
  }

  set(photos: readonly TilePhoto[], isChosen: boolean): void {
    const chosen = new Map(this.chosen);
    for (const photo of photos) {
      if (isChosen) chosen.set(photo.id, photo);
      else chosen.delete(photo.id);
    }
    this.replace(chosen);
  }

  end(): void {
    if (this.chosen !== undefined) this.replace(undefined);
  }

  private replace(chosen: Chosen | undefined): void {
    this.chosen = chosen;
    for (const tell of this.listeners) tell();
  }
}

const SelectionContext = createContext<Selection | null>(null);

export const SelectionProvider = SelectionContext.Provider;

/** Null where photos are only looked at. */
export function useSelection(): Selection | null {
  return useContext(SelectionContext);
}

export function useChosen(selection: Selection | null): Chosen | undefined {
  return useSyncExternalStore(selection?.listen ?? unheard, selection?.now ?? nothing);
}

/** Undefined: nothing is being chosen. */
export function useIsChosen(id: string): boolean | undefined {
  const selection = useSelection();
  return useSyncExternalStore(selection?.listen ?? unheard, () => selection?.now()?.has(id));
}

/** For a list of photos: when it leaves the page, what was chosen of it is chosen no more. */
export function useEndOfSelection(): void {
  const selection = useSelection();
  useEffect(
    () => () => {
      selection?.end();
    },
    [selection],
  );
}

function unheard() {
  return () => undefined;
}

function nothing(): undefined {
  return undefined;
}
