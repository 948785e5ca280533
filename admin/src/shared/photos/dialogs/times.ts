/** What members say about when photos were taken, as the API is told it. */

import type { Schemas } from "../../../app/api.ts";
import type { Changes } from "../library.ts";

const MINUTE = 60_000; // milliseconds

/** Offsets from UTC that some clock on earth has, in minutes, the westernmost first. */
const OFFSETS: readonly number[] = [
  ...Array.from({ length: 27 }, (_, index) => (index - 12) * 60),
  ...[-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825],
].sort((one, other) => one - other);

export interface Shift {
  isLater: boolean;
  days: number;
  hours: number;
  minutes: number;
  seconds: number;
}

/** The moment on the photographer's own clock, "2024-05-04T20:00:00". */
export function clockOf(capturedAt: string, offsetMinutes: number | null): string {
  const shifted = new Date(Date.parse(capturedAt) + (offsetMinutes ?? 0) * MINUTE);
  return shifted.toISOString().slice(0, 19);
}

/** "+08:00". */
export function offsetName(minutes: number): string {
  const two = (number: number) => String(Math.trunc(number)).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(size / 60)}:${two(size % 60)}`;
}

/** All that may be chosen; `known` among them, however odd it is. */
export function offsetsWith(known: number): readonly number[] {
  if (OFFSETS.includes(known)) return OFFSETS;
  return [...OFFSETS, known].sort((one, other) => one - other);
}

/** The offset that this browser's clock had at that moment, or has now. */
export function offsetHere(clock?: string): number {
  return -(clock === undefined ? new Date() : new Date(clock)).getTimezoneOffset();
}

/** @param clock as a field of dates and times gives it, which leaves out seconds that are none */
export function atMoment(clock: string, offsetMinutes: number): Changes {
  const whole = clock.length === 16 ? `${clock}:00` : clock;
  return { captured_at: whole + offsetName(offsetMinutes) };
}

export function shifted({ isLater, days, hours, minutes, seconds }: Shift): Changes {
  const amount = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  return { shift_seconds: isLater || amount === 0 ? amount : -amount };
}

/** What takes a change of the time back; undefined where too little is known for that. */
export function timeBefore(changes: Changes, photo: Captured | undefined): Changes | undefined {
  if (changes.shift_seconds !== undefined) return { shift_seconds: -changes.shift_seconds };
  if (photo === undefined) return undefined;
  if (!photo.captured_at_edited) return { restore: ["captured_at"] };
  const offset = photo.captured_offset_minutes ?? 0;
  return atMoment(clockOf(photo.captured_at, offset), offset);
}

export type Captured = Pick<
  Schemas["AssetDetail"],
  "captured_at" | "captured_offset_minutes" | "captured_at_edited"
>;
