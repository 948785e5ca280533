/** Small things that the app remembers: JSON values by name. */

export interface Storage {
  /** Undefined: there is nothing of that name, or it cannot be read any more. */
  get(name: string): unknown;
  /** False: there was no room, and what was there before has stayed. */
  set(name: string, value: unknown): boolean;
  remove(name: string): void;
  names(): string[];
}
