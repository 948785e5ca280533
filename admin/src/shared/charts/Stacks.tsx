/** Bars over time of several parts each, drawn for the eye; the same numbers stand in a table. */

import { Text } from "@mantine/core";

import { ChartTable } from "./ChartTable.tsx";
import classes from "./charts.module.css";
import { Legend, type Tone } from "./Legend.tsx";
import { stacked } from "./lines.ts";

export interface Stack {
  /** What it is of, as it is written out. */
  name: string;
  /** One for each part, from the ground up. */
  values: readonly number[];
}

const WIDTH = 720;
const HEIGHT = 160;
const GAP = 2;
const ROOM = 4;

export function Stacks(props: {
  label: string;
  /** Of the names. */
  head: string;
  parts: readonly { name: string; tone: Tone }[];
  stacks: readonly Stack[];
  /** A value as people write it. */
  written: (value: number) => string;
  /** Writes the highest value beside the ground line. */
  withScale?: boolean;
}) {
  const { label, head, parts, stacks, written, withScale = false } = props;
  const most = Math.max(1, ...stacks.map(({ values }) => sumOf(values)));
  const step = WIDTH / Math.max(1, stacks.length);
  const heightOf = (value: number) => (value / most) * (HEIGHT - ROOM);
  return (
    <figure className={classes.figure}>
      <Legend parts={parts} />
      {withScale && (
        <Text size="xs" c="dimmed" aria-hidden>
          {written(most)}
        </Text>
      )}
      <svg
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        preserveAspectRatio="none"
        className={classes.bars}
        aria-hidden
      >
        <line x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className={classes.ground} />
        {stacks.map(({ name, values }, index) => (
          <g key={name} className={classes.stack}>
            <title>
              {`${name}: ${parts.map((part, at) => `${part.name} ${written(values[at] ?? 0)}`).join(", ")}`}
            </title>
            <rect x={index * step} y={0} width={step} height={HEIGHT} className={classes.reach} />
            {stacked(values).map(({ from, to }, at) => (
              <rect
                key={parts[at]?.name}
                x={index * step + GAP / 2}
                y={HEIGHT - heightOf(to)}
                width={Math.max(1, step - GAP)}
                height={heightOf(to - from)}
                className={classes.part}
                data-tone={parts[at]?.tone}
              />
            ))}
          </g>
        ))}
      </svg>
      <div className={classes.scale} aria-hidden>
        <Text size="xs" c="dimmed">
          {stacks[0]?.name}
        </Text>
        <Text size="xs" c="dimmed">
          {stacks.length > 1 && stacks.at(-1)?.name}
        </Text>
      </div>
      <ChartTable
        label={label}
        heads={[head, ...parts.map(({ name }) => name)]}
        rows={stacks.map(({ name, values }) => ({ name, written: values.map(written) }))}
      />
    </figure>
  );
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
