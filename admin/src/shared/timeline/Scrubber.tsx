/** The years along the right edge: where one is, and the way to any month at once. */

import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { longMonth } from "../amounts.ts";
import type { Contents, Month } from "./months.ts";
import classes from "./timeline.module.css";

const STEP = 0.001; // of the height, in which it is told how far one has scrolled
const CLOSE = 0.03; // of the height: years nearer than this to the one above are left out

export function Scrubber({ months, contents }: { months: readonly Month[]; contents: Contents }) {
  const { t } = useTranslation("timeline");
  const track = useRef<HTMLDivElement>(null);
  const marks = useMemo(() => marksOf(months, contents), [months, contents]);
  const share = useScrolled();
  const here = markAt(marks, share);
  const last = marks.length - 1;
  if (here === undefined || last < 1) return null;

  const goToShare = (to: number) => {
    scrollTo({ top: Math.min(1, Math.max(0, to)) * reach(), behavior: "instant" });
  };
  const goTo = (index: number) => {
    goToShare((marks[Math.min(last, Math.max(0, index))]?.share ?? 0) + STEP);
  };
  const follow = (event: React.PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (box !== undefined) goToShare((event.clientY - box.top) / box.height);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const to = { ArrowDown: here.index + 1, ArrowUp: here.index - 1, Home: 0, End: last }[
      event.key
    ];
    const year = { PageDown: 1, PageUp: -1 }[event.key];
    if (to === undefined && year === undefined) return;
    event.preventDefault();
    goTo(to ?? yearFrom(marks, here.index, year ?? 1));
  };
  return (
    <div
      ref={track}
      className={classes.scrubber}
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("go_to_month")}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={here.index}
      aria-valuetext={longMonth(here.bucket)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
      }}
    >
      {yearsOf(marks).map(({ year, share: top }) => (
        <span key={year} className={classes.year} style={{ top: `${String(100 * top)}%` }}>
          {year}
        </span>
      ))}
      <span className={classes.here} style={{ top: `${String(100 * share)}%` }}>
        {longMonth(here.bucket)}
      </span>
    </div>
  );
}

interface Mark {
  index: number;
  bucket: string;
  /** How much of the timeline lies above, 0 to 1. */
  share: number;
}

/** By numbers of photos, to which heights are nearly in proportion. */
function marksOf(months: readonly Month[], contents: Contents): Mark[] {
  const counts = months.map(({ bucket, count }) => contents.get(bucket)?.length ?? count);
  const total = Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  );
  let above = 0;
  return months.map(({ bucket }, index) => {
    const mark = { index, bucket, share: above / total };
    above += counts[index] ?? 0;
    return mark;
  });
}

function markAt(marks: readonly Mark[], share: number): Mark | undefined {
  return marks.findLast((mark) => mark.share <= share) ?? marks[0];
}

/** The first month of the year before or after, as the months run: the newest first. */
function yearFrom(marks: readonly Mark[], from: number, by: number): number {
  const year = marks[from]?.bucket.slice(0, 4);
  const others = marks.filter(
    ({ index, bucket }) => bucket.slice(0, 4) !== year && (by > 0 ? index > from : index < from),
  );
  const next = by > 0 ? others[0] : others.at(-1);
  if (next === undefined) return by > 0 ? marks.length - 1 : 0;
  return marks.findIndex(({ bucket }) => bucket.startsWith(next.bucket.slice(0, 4)));
}

function yearsOf(marks: readonly Mark[]): { year: string; share: number }[] {
  const years: { year: string; share: number }[] = [];
  for (const { bucket, share } of marks) {
    const year = bucket.slice(0, 4);
    const above = years.at(-1);
    if (above === undefined || (above.year !== year && share - above.share > CLOSE)) {
      years.push({ year, share });
    }
  }
  return years;
}

function reach(): number {
  return Math.max(1, document.documentElement.scrollHeight - innerHeight);
}

function useScrolled(): number {
  const [share, setShare] = useState(0);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      setShare(Math.round(scrollY / reach() / STEP) * STEP);
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    look();
    addEventListener("scroll", soon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener("scroll", soon);
    };
  }, []);
  return share;
}
