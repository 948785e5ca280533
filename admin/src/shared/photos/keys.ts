/** The keyboard in a grid of photos: arrows go to neighbours, x chooses, Escape chooses nothing. */

import { useEffect, useRef } from "react";

import { tops, type Block } from "./blocks.ts";

interface Spot {
  block: number;
  place: number;
}

type Row = Extract<Block, { kind: "row" }>;

/**
 * Returns a handler of keys for the element around the blocks. What the arrows lead to is scrolled
 * to, and takes the focus as soon as it is in the page.
 */
export function useGridKeys(
  place: React.RefObject<HTMLElement | null>,
  blocks: readonly Block[],
  onChoose: (id: string, event: { shiftKey: boolean }) => void,
): (event: React.KeyboardEvent) => void {
  const wanted = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (wanted.current !== undefined && focus(place.current, wanted.current))
      wanted.current = undefined;
  });

  return (event) => {
    const id = focused(event.target);
    if (id === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "x") {
      event.preventDefault();
      onChoose(id, event);
      return;
    }
    const spot = find(blocks, id);
    const next = spot && step(blocks, spot, event.key);
    if (next === undefined) return;
    event.preventDefault();
    const target = (blocks[next.block] as Row).photos[next.place]?.id ?? id;
    if (event.shiftKey) onChoose(target, event);
    if (focus(place.current, target)) return;
    wanted.current = target;
    const top = (place.current?.getBoundingClientRect().top ?? 0) + scrollY;
    scrollTo({ top: top + (tops(blocks)[next.block] ?? 0) - innerHeight / 2, behavior: "instant" });
  };
}

function focused(target: EventTarget): string | undefined {
  return target instanceof HTMLElement ? target.dataset.photo : undefined;
}

function focus(place: HTMLElement | null, id: string): boolean {
  const link = place?.querySelector<HTMLElement>(`[data-photo="${id}"]`);
  link?.scrollIntoView({ block: "nearest" });
  link?.focus();
  return link != null;
}

function find(blocks: readonly Block[], id: string): Spot | undefined {
  for (const [block, candidate] of blocks.entries()) {
    if (candidate.kind !== "row") continue;
    const place = candidate.photos.findIndex((photo) => photo.id === id);
    if (place >= 0) return { block, place };
  }
  return undefined;
}

function step(blocks: readonly Block[], spot: Spot, key: string): Spot | undefined {
  if (key === "ArrowRight") return beside(blocks, spot, 1);
  if (key === "ArrowLeft") return beside(blocks, spot, -1);
  if (key === "ArrowDown") return beyond(blocks, spot, 1);
  if (key === "ArrowUp") return beyond(blocks, spot, -1);
  return undefined;
}

function beside(blocks: readonly Block[], { block, place }: Spot, by: 1 | -1): Spot | undefined {
  const row = blocks[block] as Row;
  if (row.photos[place + by] !== undefined) return { block, place: place + by };
  const next = nextRow(blocks, block, by);
  if (next === undefined) return undefined;
  return { block: next, place: by === 1 ? 0 : (blocks[next] as Row).photos.length - 1 };
}

/** The photo of the next row whose middle is nearest. */
function beyond(blocks: readonly Block[], { block, place }: Spot, by: 1 | -1): Spot | undefined {
  const next = nextRow(blocks, block, by);
  if (next === undefined) return undefined;
  const middle = middleOf((blocks[block] as Row).row.places[place]);
  const distances = (blocks[next] as Row).row.places.map((other) =>
    Math.abs(middleOf(other) - middle),
  );
  return { block: next, place: distances.indexOf(Math.min(...distances)) };
}

function nextRow(blocks: readonly Block[], from: number, by: 1 | -1): number | undefined {
  for (let block = from + by; block >= 0 && block < blocks.length; block += by) {
    if (blocks[block]?.kind === "row") return block;
  }
  return undefined;
}

function middleOf(place: { left: number; width: number } | undefined): number {
  return place === undefined ? 0 : place.left + place.width / 2;
}
