/** In whole hundredths, rounded down: all of it is there only when it is. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((part / whole) * 100);
}
