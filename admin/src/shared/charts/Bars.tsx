/** Bars over time, drawn for the eye; the same numbers stand in a table for who cannot see them. */

import { Text } from "@mantine/core";

import { ChartTable, type Head } from "./ChartTable.tsx";
import classes from "./charts.module.css";

export interface Bar {
  /** What it is of, as it is written out. */
  name: string;
  value: number;
}

const WIDTH = 720;
const HEIGHT = 160;
const GAP = 2;

export function Bars(props: {
  label: string;
  bars: readonly Bar[];
  /** A value as people write it. */
  written: (value: number) => string;
  head: Head;
}) {
  const { label, bars, written, head } = props;
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = WIDTH / Math.max(1, bars.length);
  return (
    <figure className={classes.figure}>
      <svg
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        preserveAspectRatio="none"
        className={classes.bars}
        aria-hidden
      >
        <line x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className={classes.ground} />
        {bars.map(({ name, value }, index) => {
          const height = (value / most) * (HEIGHT - 4);
          return (
            <rect
              key={name}
              x={index * step + GAP / 2}
              y={HEIGHT - height}
              width={Math.max(1, step - GAP)}
              height={height}
              className={classes.bar}
            >
              <title>{`${name}: ${written(value)}`}</title>
            </rect>
          );
        })}
      </svg>
      <div className={classes.scale} aria-hidden>
        <Text size="xs" c="dimmed">
          {bars[0]?.name}
        </Text>
        <Text size="xs" c="dimmed">
          {bars.at(-1)?.name}
        </Text>
      </div>
      <ChartTable
        label={label}
        heads={[head.name, head.value]}
        rows={bars.map(({ name, value }) => ({ name, written: [written(value)] }))}
      />
    </figure>
  );
}
