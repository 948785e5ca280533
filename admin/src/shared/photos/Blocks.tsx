/** Blocks from top to bottom, of which only those about the window are in the page. */

import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from "react";

import { blockAt, tops, type Block } from "./blocks.ts";
import classes from "./photos.module.css";

const BEYOND = 1; // window heights above and below what is seen

interface Span {
  first: number;
  last: number;
}

export function Blocks(props: {
  blocks: readonly Block[];
  render: (block: Block) => ReactNode;
  onShown: (blocks: readonly Block[]) => void;
}) {
  const { blocks, render, onShown } = props;
  const place = useRef<HTMLDivElement>(null);
  const edges = useMemo(() => tops(blocks), [blocks]);
  const span = useSpan(place, edges);
  useAnchor(place, blocks, edges);
  const shown = useMemo(() => blocks.slice(span.first, span.last + 1), [blocks, span]);
  useEffect(() => {
    onShown(shown);
  }, [shown, onShown]);
  return (
    <div ref={place} className={classes.blocks} style={{ height: edges.at(-1) ?? 0 }}>
      {shown.map((block, index) => (
        <div
          key={block.key}
          className={classes.block}
          style={{ transform: `translateY(${String(edges[span.first + index] ?? 0)}px)` }}
        >
          {render(block)}
        </div>
      ))}
    </div>
  );
}

/** Which blocks lie about the window, told anew only when they are others. */
function useSpan(place: React.RefObject<HTMLDivElement | null>, edges: Float64Array): Span {
  const [span, setSpan] = useState<Span>({ first: 0, last: 0 });
  useLayoutEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const top = -(place.current?.getBoundingClientRect().top ?? 0);
      const beyond = BEYOND * innerHeight;
      const first = blockAt(edges, top - beyond);
      const last = blockAt(edges, top + innerHeight + beyond);
      setSpan((before) =>
        before.first === first && before.last === last ? before : { first, last },
      );
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    // captured, so that dialogs which scroll by themselves are heard too
    addEventListener("scroll", soon, { passive: true, capture: true });
    addEventListener("resize", soon);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener("scroll", soon, { capture: true });
      removeEventListener("resize", soon);
    };
  }, [place, edges]);
  return span;
}

/** When what lies above becomes higher or lower, what one is looking at stays where it is. */
function useAnchor(
  place: React.RefObject<HTMLDivElement | null>,
  blocks: readonly Block[],
  edges: Float64Array,
): void {
  const before = useRef({ blocks, edges });
  useLayoutEffect(() => {
    const { blocks: old, edges: oldEdges } = before.current;
    before.current = { blocks, edges };
    if (old === blocks || scrollY === 0) return;
    const top = -(place.current?.getBoundingClientRect().top ?? 0);
    if (top <= 0) return;
    const at = blockAt(oldEdges, top);
    const now = new Map(blocks.map((block, index) => [block.key, index]));
    const inView = blockAt(oldEdges, top + innerHeight);
    // what is seen, from the top down; else the one above it, which is seldom another
    for (const candidate of [...range(at, inView), at - 1]) {
      const index = now.get(old[candidate]?.key ?? "");
      if (index === undefined) continue;
      // the end of the block above, where that is what has stayed
      const side = candidate < at ? 1 : 0;
      const moved = (edges[index + side] ?? 0) - (oldEdges[candidate + side] ?? 0);
      if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: "instant" });
      return;
    }
  }, [place, blocks, edges]);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
