/** Several measures over time, drawn for the eye; the same numbers stand in a table. */

import { Text } from "@mantine/core";

import { ChartTable } from "./ChartTable.tsx";
import classes from "./charts.module.css";
import { Legend, type Tone } from "./Legend.tsx";
import { pathOf } from "./lines.ts";

export interface Line {
  name: string;
  tone: Tone;
  /** One for each name below; null: there is none. */
  values: readonly (number | null)[];
}

const WIDTH = 720;
const HEIGHT = 160;
const ROOM = 4; // above the highest point, for the line's width

export function Lines(props: {
  label: string;
  /** Of the names below. */
  head: string;
  /** One after the other, as far apart as each other. */
  names: readonly string[];
  lines: readonly Line[];
  /** Of the top; else the highest value there is. */
  most?: number;
  isSmall?: boolean;
  /** A value as people write it. */
  written: (value: number) => string;
}) {
  const { label, head, names, lines, isSmall = false, written } = props;
  const most = props.most ?? Math.max(...lines.flatMap(({ values }) => values.map((v) => v ?? 0)));
  const inside = { width: WIDTH, height: HEIGHT - ROOM };
  return (
    <figure className={classes.figure}>
      {lines.length > 1 && <Legend parts={lines} />}
      <svg
        viewBox={`0 ${String(-ROOM)} ${String(WIDTH)} ${String(HEIGHT)}`}
        preserveAspectRatio="none"
        className={classes.bars}
        data-small={isSmall || undefined}
        aria-hidden
      >
        <line x1={0} x2={WIDTH} y1={inside.height} y2={inside.height} className={classes.ground} />
        {lines.map(({ name, tone, values }) => (
          <path
            key={name}
            d={pathOf(values, most, inside)}
            className={classes.stroke}
            data-tone={tone}
          />
        ))}
      </svg>
      <div className={classes.scale} aria-hidden>
        <Text size="xs" c="dimmed">
          {names[0]}
        </Text>
        <Text size="xs" c="dimmed">
          {names.length > 1 && names.at(-1)}
        </Text>
      </div>
      <ChartTable
        label={label}
        heads={[head, ...lines.map(({ name }) => name)]}
        rows={names.map((name, index) => ({
          name,
          written: lines.map(({ values }) => {
            const value = values[index] ?? null;
            return value === null ? "—" : written(value);
          }),
        }))}
      />
    </figure>
  );
}
