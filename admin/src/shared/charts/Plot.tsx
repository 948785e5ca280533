/** Measures over another, between scales of round numbers; the same numbers stand in a table. */

import { ChartTable } from "./ChartTable.tsx";
import classes from "./charts.module.css";
import { Legend, type Tone } from "./Legend.tsx";
import { ticksOf } from "./ticks.ts";

export interface PlottedLine {
  name: string;
  tone: Tone;
  /** From left to right. */
  points: readonly { x: number; y: number }[];
}

const WIDTH = 640;
const HEIGHT = 160;

export function Plot(props: {
  label: string;
  lines: readonly PlottedLine[];
  x: {
    /** What it is of. */
    head: string;
    least: number;
    most: number;
    /** A value as people write it. */
    written: (value: number) => string;
  };
  y: {
    written: (value: number) => string;
    /** Where the scale begins; else below the lowest value. */
    least?: number;
  };
}) {
  const { label, lines, x, y } = props;
  const values = lines.flatMap(({ points }) => points.map((point) => point.y));
  const ticks = ticksOf(y.least ?? Math.min(...values), Math.max(...values));
  const [bottom = 0, top = 1] = [ticks[0], ticks.at(-1)];
  const across = (value: number) => ((value - x.least) / (x.most - x.least || 1)) * WIDTH;
  const down = (value: number) => HEIGHT - ((value - bottom) / (top - bottom)) * HEIGHT;
  const columns = [...new Set(lines.flatMap(({ points }) => points.map((point) => point.x)))];
  return (
    <figure className={`${classes.figure ?? ""} ${classes.plot ?? ""}`}>
      {lines.length > 1 && (
        <div className={classes.overPlot}>
          <Legend parts={lines} />
        </div>
      )}
      <div className={classes.sideScale} aria-hidden>
        {ticks.map((tick) => (
          <span key={tick} style={{ top: `${String((100 * down(tick)) / HEIGHT)}%` }}>
            {y.written(tick)}
          </span>
        ))}
      </div>
      <svg
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        preserveAspectRatio="none"
        className={classes.bars}
        aria-hidden
      >
        {ticks.map((tick) => (
          <line
            key={tick}
            x1={0}
            x2={WIDTH}
            y1={down(tick)}
            y2={down(tick)}
            className={classes.ground}
          />
        ))}
        {lines.map(({ name, tone, points }) => (
          <path
            key={name}
            d={pathThrough(points.map((point) => [across(point.x), down(point.y)]))}
            className={classes.stroke}
            data-tone={tone}
          />
        ))}
      </svg>
      <div className={classes.underScale} aria-hidden>
        {[x.least, (x.least + x.most) / 2, x.most].map((tick, index) => (
          <span key={index}>{x.written(tick)}</span>
        ))}
      </div>
      <ChartTable
        label={label}
        heads={[x.head, ...lines.map(({ name }) => name)]}
        rows={columns
          .sort((a, b) => a - b)
          .map((column) => ({
            name: x.written(column),
            written: lines.map(({ points }) => {
              const point = points.find((one) => one.x === column);
              return point === undefined ? "—" : y.written(point.y);
            }),
          }))}
      />
    </figure>
  );
}

/** A single point is a line of no length, whose round end makes a dot of it. */
function pathThrough(places: readonly (readonly [number, number])[]): string {
  if (places.length === 0) return "";
  const all = places.length === 1 ? [...places, ...places] : places;
  return `M${all.map(([x, y]) => `${written(x)},${written(y)}`).join(" L")}`;
}

function written(value: number): string {
  return String(Math.round(value * 10) / 10);
}
