/**
 * What is known of the files under way, written down before it is acted on. The app may be closed
 * at any point: from what stands here everything goes on. Steps do not stand here, only facts; how
 * much of a file has arrived, the store knows best.
 */

import type { DeviceFile } from "../platform/files.ts";
import type { Storage } from "../platform/storage.ts";
import { resumed, type Entry, type State } from "./entry.ts";

const UPLOADS = "uploads/";

interface Line {
  readonly file: DeviceFile;
  readonly sha256: string | null;
  readonly uploadId: string | null;
  /** What it rests in, until somebody wants it otherwise. */
  readonly rest: State | null;
}

export class Journal {
  private readonly storage: Storage;
  private readonly place: string;
  private readonly written = new Map<string, string>();

  /** @param owner whose library the files go to: another's must never get them */
  constructor(storage: Storage, owner: string) {
    this.storage = storage;
    this.place = `${UPLOADS}${owner}/`;
  }

  /** In the order in which they were chosen. */
  recall(): Entry[] {
    return this.names(this.place).flatMap((name) => {
      const line = this.read(name);
      if (line === null) return [];
      const { rest, ...known } = line;
      const entry = {
        id: name.slice(this.place.length),
        ...known,
        state: { at: "waiting" } as const,
      };
      return [{ ...entry, state: rest ?? resumed(entry) }];
    });
  }

  /** Writes what has changed; where there is no room for it, it is lost with the app, as before. */
  note(entry: Entry): void {
    const line = JSON.stringify(lineOf(entry));
    if (this.written.get(entry.id) === line) return;
    if (this.storage.set(this.place + entry.id, lineOf(entry))) this.written.set(entry.id, line);
  }

  strike(id: string): void {
    this.storage.remove(this.place + id);
    this.written.delete(id);
  }

  /** Of everybody who uploads from this device. */
  files(): DeviceFile[] {
    return this.names(UPLOADS).flatMap((name) => this.read(name)?.file ?? []);
  }

  private names(start: string): string[] {
    return this.storage
      .names()
      .filter((name) => name.startsWith(start))
      .sort();
  }

  private read(name: string): Line | null {
    const value = this.storage.get(name);
    return typeof value === "object" && value !== null && "file" in value ? (value as Line) : null;
  }
}

function lineOf({ file, sha256, uploadId, state }: Entry): Line {
  const isPassing = state.at === "failed" && state.reason.kind === "connection";
  const rests = state.at === "paused" || (state.at === "failed" && !isPassing);
  // a thumbnail shows nothing once the app was closed
  return { file: { ...file, thumbnail: null }, sha256, uploadId, rest: rests ? state : null };
}
