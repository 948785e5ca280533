/** The files of one queue in the order in which they were chosen, as the journal has them. */

import { hasEnded, type Entry, type State } from "./entry.ts";
import type { Journal } from "./journal.ts";

export class Roster {
  private readonly journal: Journal;
  private readonly entries = new Map<string, Entry>();

  constructor(journal: Journal) {
    this.journal = journal;
  }

  recall(): Entry[] {
    const recalled = this.journal.recall();
    for (const entry of recalled) this.entries.set(entry.id, entry);
    return recalled;
  }

  all(): Entry[] {
    return [...this.entries.values()];
  }

  at(place: State["at"]): Entry[] {
    return this.all().filter(({ state }) => state.at === place);
  }

  get(id: string): Entry | undefined {
    return this.entries.get(id);
  }

  /** Those of them that are there still. */
  those(ids: Iterable<string>): Entry[] {
    return [...ids].flatMap((id) => this.entries.get(id) ?? []);
  }

  put(entry: Entry): void {
    this.entries.set(entry.id, entry);
    if (hasEnded(entry)) this.journal.strike(entry.id);
    else this.journal.note(entry);
  }

  /** Nothing where it has gone meanwhile. */
  change(id: string, change: Partial<Omit<Entry, "id">>): void {
    const entry = this.entries.get(id);
    if (entry !== undefined) this.put({ ...entry, ...change });
  }

  remove(id: string): void {
    this.entries.delete(id);
    this.journal.strike(id);
  }

  /** @param now milliseconds since 1970: ids are sorted as files are chosen */
  newId(now: number): string {
    for (let number = now; ; number++) {
      const id = number.toString(36);
      if (!this.entries.has(id)) return id;
    }
  }
}
