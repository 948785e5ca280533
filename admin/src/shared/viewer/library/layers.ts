/** What is laid upon pictures of the library: boxes of faces, text; and whether a face is drawn. */

import { useLocalStorage } from "@mantine/hooks";
import { useSyncExternalStore } from "react";

/** Remembered from one visit to the next. */
export function useFacesShown(): [isShown: boolean, toggle: () => void] {
  return useToggle("shiguang.faces");
}

export function useTextShown(): [isShown: boolean, toggle: () => void] {
  return useToggle("shiguang.text");
}

function useToggle(key: string): [boolean, () => void] {
  const [isShown, setShown] = useLocalStorage({ key, defaultValue: false });
  return [
    isShown,
    () => {
      setShown((before) => !before);
    },
  ];
}

/** The photo upon which a face is being marked by hand. */
class Drawing {
  private photo: string | undefined;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): string | undefined => this.photo;

  on(photo: string | undefined): void {
    this.photo = photo;
    for (const tell of this.listeners) tell();
  }
}

export const drawing = new Drawing();

export function useIsDrawing(photo: string): boolean {
  return useSyncExternalStore(drawing.subscribe, drawing.current) === photo;
}
