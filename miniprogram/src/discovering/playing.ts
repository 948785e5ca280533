/** Photo after photo, each for a while, until the last. */

import { useEffect, useState } from "react";

const SEEN = 4_000; // milliseconds

export interface Playing {
  place: number;
  isPlaying: boolean;
  /** Forwards or backwards, as far as there are photos; whoever leads by hand ends the playing. */
  lead: (by: 1 | -1) => void;
  /** From the start again, when it is at the end. */
  toggle: () => void;
}

export function usePlaying(count: number): Playing {
  const [{ place, isPlaying }, set] = useState({ place: 0, isPlaying: true });
  const isAtEnd = place >= count - 1;
  useEffect(() => {
    if (!isPlaying || isAtEnd) return;
    const timer = setTimeout(() => {
      set((before) => ({ ...before, place: before.place + 1 }));
    }, SEEN);
    return () => {
      clearTimeout(timer);
    };
  }, [isPlaying, isAtEnd, place]);
  return {
    place: Math.min(place, Math.max(0, count - 1)),
    isPlaying: isPlaying && !isAtEnd,
    lead: (by) => {
      set({ place: Math.max(0, Math.min(count - 1, place + by)), isPlaying: false });
    },
    toggle: () => {
      set({ place: isAtEnd ? 0 : place, isPlaying: isAtEnd || !isPlaying });
    },
  };
}
