/** Visits day by day, with the days on which nobody came. */

const SHOWN = 90; // days that the album tells of
const DAY = 24 * 60 * 60 * 1000; // milliseconds

/** Numbers of visits, the oldest day first. Days are those of UTC, as they are counted. */
export function daysUntil(today: Date, days: readonly { day: string; views: number }[]): number[] {
  const views = new Map(days.map(({ day, views: number }) => [day, number]));
  return Array.from({ length: SHOWN }, (_, index) => {
    const day = new Date(today.getTime() - (SHOWN - 1 - index) * DAY);
    return views.get(day.toISOString().slice(0, 10)) ?? 0;
  });
}
