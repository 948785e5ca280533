/** All photos, the newest first. What is far from the window is not in the page. */

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { longMonth } from "../album/dates.ts";
import { GAP, step, type Measures } from "../photos/measures.ts";
import { Tile } from "../photos/Tile.tsx";
import type { TilePhoto } from "../photos/photo.ts";
import { useEndOfSelection } from "../photos/selection.ts";
import { Box } from "../ui/elements.tsx";
import { between, HEAD, heightOf, layOut, rowsBetween, type Section } from "./grid.ts";
import { MonthName } from "./MonthName.tsx";
import { monthQuery, type Month } from "./queries.ts";
import classes from "./timeline.module.css";

const AHEAD = 1; // windows above and below that are there before they are seen

/** What of it is in view. */
export interface Seen {
  top: number;
  height: number;
}

export function Timeline(props: {
  months: readonly Month[];
  measures: Measures;
  seen: Seen;
  onOpen: (photo: TilePhoto) => void;
}) {
  const { months, measures, seen, onOpen } = props;
  const sections = useMemo(() => layOut(months, measures), [months, measures]);
  useEndOfSelection();
  const from = seen.top - AHEAD * seen.height;
  const to = seen.top + (1 + AHEAD) * seen.height;
  return (
    <Box className={classes.timeline} style={{ height: `${String(heightOf(sections))}px` }}>
      {between(sections, from, to).map((section) => (
        <MonthSection
          key={section.bucket}
          section={section}
          measures={measures}
          {...rowsBetween(section, measures, from, to)}
          onOpen={onOpen}
        />
      ))}
    </Box>
  );
}

function MonthSection(props: {
  section: Section;
  measures: Measures;
  first: number;
  end: number;
  onOpen: (photo: TilePhoto) => void;
}) {
  const { section, measures, first, end, onOpen } = props;
  const { data: photos } = useQuery(monthQuery(section.bucket));
  const pace = step(measures);
  const side = `${String(pace - GAP)}px`;
  return (
    <Box part="section" label={longMonth(section.bucket)}>
      <Box
        part="heading"
        className={classes.month}
        style={{ top: `${String(section.top)}px`, height: `${String(HEAD)}px` }}
      >
        <MonthName bucket={section.bucket} photos={photos} />
      </Box>
      {places(first, end).map((place) => {
        const photo = photos?.[place];
        const row = Math.floor(place / measures.columns);
        const style = {
          top: `${String(section.top + HEAD + row * pace)}px`,
          left: `${String((place % measures.columns) * pace)}px`,
          width: side,
          height: side,
        };
        return (
          <Box key={photo?.id ?? place} className={classes.place} style={style}>
            {photo !== undefined && <Tile photo={photo} onOpen={onOpen} />}
          </Box>
        );
      })}
    </Box>
  );
}

function places(first: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
}
