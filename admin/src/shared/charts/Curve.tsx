/** How something grew, drawn for the eye; the same numbers stand in a table for who cannot see. */

import { Text } from "@mantine/core";

import type { Bar } from "./Bars.tsx";
import { ChartTable, type Head } from "./ChartTable.tsx";
import classes from "./charts.module.css";

const WIDTH = 720;
const HEIGHT = 160;
const ROOM = 4; // above the highest point, for the line's width

export function Curve(props: {
  label: string;
  /** One after the other, as far apart as each other. */
  points: readonly Bar[];
  /** A value as people write it. */
  written: (value: number) => string;
  head: Head;
}) {
  const { label, points, written, head } = props;
  const line = lineOf(points.map(({ value }) => value));
  const last = points.at(-1);
  return (
    <figure className={classes.figure}>
      <svg
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        preserveAspectRatio="none"
        className={classes.bars}
        aria-hidden
      >
        <path
          d={`${line} L${String(WIDTH)},${String(HEIGHT)} L0,${String(HEIGHT)} Z`}
          className={classes.area}
        />
        <path d={line} className={classes.line} />
        <line x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className={classes.ground} />
      </svg>
      <div className={classes.scale} aria-hidden>
        <Text size="xs" c="dimmed">
          {points[0]?.name}
        </Text>
        <Text size="xs" c="dimmed">
          {last !== undefined && `${last.name}: ${written(last.value)}`}
        </Text>
      </div>
      <ChartTable
        label={label}
        heads={[head.name, head.value]}
        rows={points.map(({ name, value }) => ({ name, written: [written(value)] }))}
      />
    </figure>
  );
}

/** A single value is a line from edge to edge. */
function lineOf(values: readonly number[]): string {
  const most = Math.max(1, ...values);
  const across = values.length === 1 ? [...values, ...values] : values;
  const step = WIDTH / Math.max(1, across.length - 1);
  const places = across.map((value, index) => {
    const y = HEIGHT - (value / most) * (HEIGHT - ROOM);
    return `${String(index * step)},${String(y)}`;
  });
  return `M${places.join(" L")}`;
}
