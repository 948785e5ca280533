/** Marks of a scale at round numbers. */

const ROUND = [1, 2, 2.5, 5, 10] as const;

/** About so many, from the round number below the least to the one above the most. */
export function ticksOf(least: number, most: number, about = 4): number[] {
  const span = most > least ? most - least : Math.abs(most) || 1;
  const step = roundAbove(span / about);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

function roundAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const times = ROUND.find((round) => round * power >= value * (1 - 1e-9)) ?? 10;
  return times * power;
}
