/** Each file's way from chosen to stored, and what they amount to together; nothing is done here. */

export type Reason =
  /** In the words of who refused it. */
  | { kind: "refused"; words: string }
  | { kind: "connection" }
  | { kind: "store"; status: number }
  | { kind: "unreadable" };

export type State =
  | { at: "waiting" }
  | { at: "hashing"; read: number }
  /** Its checksum is known; whether the album has it is to be asked. */
  | { at: "hashed" }
  /** The album does not have it. */
  | { at: "ready" }
  | { at: "sending"; sent: number }
  | { at: "done"; assetId: string }
  | { at: "known"; assetId: string; isTrashed: boolean }
  | { at: "failed"; reason: Reason }
  /** Remembered from before the page was left; the file has to be reached again. */
  | { at: "lost" };

export type At = State["at"];

export interface Description {
  name: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970. */
  modified: number;
  /** Names from the outermost folder inwards, "2023/Spring"; empty for single files. */
  folder: string;
}

export interface Entry extends Description {
  id: string;
  sha256?: string;
  state: State;
}

export interface Totals {
  files: number;
  /** Stored, or there already. */
  finished: number;
  known: number;
  failed: number;
  lost: number;
  /** Neither finished nor failed nor lost. */
  active: number;
  /** Bytes that are to be sent, and that have been. */
  bytes: number;
  sent: number;
}

const PLACES: readonly At[] = [
  "sending",
  "hashing",
  "failed",
  "ready",
  "hashed",
  "waiting",
  "lost",
  "done",
  "known",
];

export class Queue {
  private readonly entries = new Map<string, Entry>();
  private readonly alike = new Map<string, Set<string>>();
  private readonly by = new Map<At, Map<string, Entry>>(PLACES.map((at) => [at, new Map()]));

  /**
   * Takes a file in, and answers its entry. One that is here and unfinished is not taken twice; one
   * that was lost is found again by it.
   */
  add(file: Description, id: string): { entry: Entry; isNew: boolean } {
    const same = this.unfinished(file);
    if (same !== undefined) {
      const { at } = same.state;
      if (at === "lost" || at === "failed") this.begin(same.id);
      return { entry: this.get(same.id) ?? same, isNew: at === "lost" || at === "failed" };
    }
    const entry: Entry = { ...file, id, state: { at: "waiting" } };
    this.put(entry);
    return { entry, isNew: true };
  }

  /** Takes in what was remembered. */
  recall(entry: Entry): void {
    if (!this.entries.has(entry.id)) this.put({ ...entry, state: { at: "lost" } });
  }

  get(id: string): Entry | undefined {
    return this.entries.get(id);
  }

  /** The oldest at a point of its way. */
  first(at: At): Entry | undefined {
    return this.place(at).values().next().value;
  }

  all(at: At): Entry[] {
    return [...this.place(at).values()];
  }

  count(at: At): number {
    return this.place(at).size;
  }

  /** Nothing happens for one that has been removed meanwhile. */
  set(id: string, state: State): void {
    const entry = this.entries.get(id);
    if (entry !== undefined) this.put({ ...entry, state });
  }

  know(id: string, sha256: string): void {
    const entry = this.entries.get(id);
    if (entry !== undefined) this.put({ ...entry, sha256, state: { at: "hashed" } });
  }

  /** From the start, or from where its checksum is known. */
  begin(id: string): void {
    const entry = this.entries.get(id);
    if (entry === undefined) return;
    this.set(id, { at: entry.sha256 === undefined ? "waiting" : "hashed" });
  }

  remove(id: string): void {
    const entry = this.entries.get(id);
    if (entry === undefined) return;
    this.place(entry.state.at).delete(id);
    this.alike.get(fingerprint(entry))?.delete(id);
    this.entries.delete(id);
  }

  /** The first `most`, those first where something happens or is to be done. */
  list(most: number): Entry[] {
    const found: Entry[] = [];
    for (const at of PLACES) {
      const there = this.all(at);
      if (at === "done" || at === "known") there.reverse(); // the latest first
      found.push(...there.slice(0, most - found.length));
      if (found.length === most) break;
    }
    return found;
  }

  hasFolders(): boolean {
    return [...this.entries.values()].some(({ folder }) => folder !== "");
  }

  totals(): Totals {
    const known = this.count("known");
    const finished = this.count("done") + known;
    const [failed, lost] = [this.count("failed"), this.count("lost")];
    const files = this.entries.size;
    let bytes = 0;
    let sent = 0;
    for (const { size, state } of this.entries.values()) {
      if (state.at === "known" || state.at === "failed" || state.at === "lost") continue;
      bytes += size;
      if (state.at === "done") sent += size;
      if (state.at === "sending") sent += Math.min(size, state.sent);
    }
    const active = files - finished - failed - lost;
    return { files, finished, known, failed, lost, active, bytes, sent };
  }

  private unfinished(file: Description): Entry | undefined {
    for (const id of this.alike.get(fingerprint(file)) ?? []) {
      const entry = this.entries.get(id);
      if (entry === undefined || entry.state.at === "done" || entry.state.at === "known") continue;
      if (isSameFolder(entry, file)) return entry;
    }
    return undefined;
  }

  private put(entry: Entry): void {
    const before = this.entries.get(entry.id);
    if (before !== undefined && before.state.at !== entry.state.at) {
      this.place(before.state.at).delete(entry.id);
    }
    if (before === undefined) {
      const alike = this.alike.get(fingerprint(entry)) ?? new Set();
      this.alike.set(fingerprint(entry), alike.add(entry.id));
    }
    this.entries.set(entry.id, entry);
    this.place(entry.state.at).set(entry.id, entry);
  }

  private place(at: At): Map<string, Entry> {
    return this.by.get(at) ?? new Map<string, Entry>();
  }
}

function fingerprint({ name, size, modified }: Description): string {
  return `${String(size)} ${String(modified)} ${name}`;
}

/** A lost file that is chosen by itself is the one that lay in a folder. */
function isSameFolder(one: Description, other: Description): boolean {
  return one.folder === other.folder || one.folder === "" || other.folder === "";
}
