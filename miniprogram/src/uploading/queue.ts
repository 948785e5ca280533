/**
 * Takes files from chosen to stored, some at once, in the background of whatever else is done. What
 * is wrong with one file never stops the others.
 */

import { Gone, type DeviceFile } from "../platform/files.ts";
import type { Connection, Network } from "../platform/network.ts";
import type { Storage } from "../platform/storage.ts";
import { CHECKSUMS_AT_ONCE } from "./album.ts";
import { checksum } from "./checksum.ts";
import { deliver, type Means } from "./delivering.ts";
import { hasEnded, isUnderWay, resumed, type Entry, type State } from "./entry.ts";
import { isSignedOut, reasonOf } from "./failures.ts";
import { Journal } from "./journal.ts";
import { persist } from "./persisting.ts";
import { Roster } from "./roster.ts";
import { totalsOf, type Hold, type Standing } from "./standing.ts";

export interface Surroundings extends Means {
  readonly network: Network;
  readonly storage: Storage;
}

/** Each has one request open at a time. WeChat carries ten at once, and the app asks for others. */
export const SENT_AT_ONCE = 3;
const CALM = 200; // milliseconds from one word of progress to the next
const WIFI_ONLY = "uploads-wifi-only";

type Work = "hashing" | "sending";

interface Attempt {
  readonly work: Work;
  readonly stop: AbortController;
}

export class UploadQueue {
  private readonly surroundings: Surroundings;
  private readonly journal: Journal;
  private readonly roster: Roster;
  private readonly attempts = new Map<string, Attempt>();
  private readonly listeners = new Set<() => void>();
  private asking: AbortController | null = null;
  private starting: Promise<void> | null = null;
  private phase: "new" | "open" | "closed" = "new";
  private isSignedOut = false;
  private isWifiOnly: boolean;
  private connection: Connection = "unknown";
  private unlisten: () => void = () => undefined;
  private told = 0;
  private standing: Standing;

  /** @param owner whose library it is */
  constructor(owner: string, surroundings: Surroundings) {
    this.surroundings = surroundings;
    this.journal = new Journal(surroundings.storage, owner);
    this.roster = new Roster(this.journal);
    this.isWifiOnly = surroundings.storage.get(WIFI_ONLY) === true;
    this.standing = this.look();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): Standing => this.standing;

  /** Goes on with what was left when the app was closed. */
  start(): Promise<void> {
    this.starting ??= this.reopen();
    return this.starting;
  }

  /** Stops for good, as when its owner signs out; another queue goes on from here. */
  close(): void {
    this.phase = "closed";
    this.unlisten();
    this.asking?.abort();
    for (const { stop } of this.attempts.values()) stop.abort();
  }

  /** What was lost and is chosen again goes on where it was; the rest comes after all others. */
  add(files: readonly DeviceFile[]): void {
    const started = this.start();
    const added = files.map((file) => {
      const lost = this.roster
        .at("lost")
        .find((entry) => entry.file.name === file.name && entry.file.size === file.size);
      const id = lost?.id ?? this.roster.newId(this.surroundings.clock.now());
      const fresh = { id, sha256: null, uploadId: null };
      // its checksum tells whether it is what it was
      this.roster.put({ ...fresh, ...lost, file, state: { at: "waiting" } });
      return id;
    });
    void started.then(() => this.keep(added));
    this.go();
  }

  pause(ids = this.ids()): void {
    for (const entry of this.roster.those(ids).filter(isUnderWay)) {
      this.stop(entry.id, { at: "paused" });
    }
    this.go();
  }

  resume(ids = this.ids()): void {
    this.goOn(this.roster.those(ids).filter(({ state }) => state.at === "paused"));
  }

  /** Tries anew what has failed. */
  retry(ids = this.ids()): void {
    this.goOn(this.roster.those(ids).filter(({ state }) => state.at === "failed"));
  }

  /** Of what has ended, only the word of it goes. */
  cancel(ids = this.ids()): void {
    for (const entry of this.roster.those(ids)) {
      this.drop(entry);
      if (entry.uploadId !== null && !hasEnded(entry)) this.abort(entry.uploadId);
    }
    this.go();
  }

  /** Leaves out of the list what needs nobody's attention any more. */
  clear(): void {
    this.cancel(
      this.roster
        .all()
        .filter(hasEnded)
        .map(({ id }) => id),
    );
  }

  setWifiOnly(isWifiOnly: boolean): void {
    this.isWifiOnly = isWifiOnly;
    this.surroundings.storage.set(WIFI_ONLY, isWifiOnly);
    this.go();
  }

  /** When the app comes to the fore again, or its owner has signed in: what had no answer may. */
  wake(): void {
    this.isSignedOut = false;
    this.tryTheSilent();
  }

  private async reopen(): Promise<void> {
    const { files, network } = this.surroundings;
    this.unlisten = network.onChange((connection) => {
      this.connection = connection;
      if (connection === "none") this.go();
      else this.tryTheSilent();
    });
    await Promise.all(
      this.roster.recall().map(async ({ id, file }) => {
        try {
          this.roster.change(id, { file: await files.reopen(file) });
        } catch {
          this.roster.change(id, { state: { at: "lost" } });
        }
      }),
    );
    await files.retain(this.journal.files()).catch(() => undefined); // it only makes room
    this.connection = await network.connection();
    if (this.phase === "new") this.phase = "open";
    this.go();
  }

  /** One after the other, while the first are hashed and sent already. */
  private async keep(ids: readonly string[]): Promise<void> {
    const { files } = this.surroundings;
    for (const id of ids) {
      const entry = this.roster.get(id);
      if (entry === undefined || hasEnded(entry)) continue;
      const kept = await files.keep(entry.file);
      if (kept === null) continue;
      const now = this.roster.get(id);
      if (now === undefined || hasEnded(now)) await files.forget(kept);
      else this.roster.change(id, { file: kept });
    }
  }

  /** Begins as much as may be done at once, and stops what may not. */
  private go(): void {
    const mayNotSend = this.hold() !== null;
    if (mayNotSend) this.holdBack();
    if (this.phase === "open") {
      this.begin("hashing", "waiting", 1, (entry, signal) => this.hash(entry, signal));
    }
    if (this.phase === "open" && !mayNotSend) {
      if (this.asking === null) void this.ask();
      this.begin("sending", "ready", SENT_AT_ONCE, (entry, signal) => this.send(entry, signal));
    }
    this.tell();
  }

  private begin(
    work: Work,
    from: State["at"],
    most: number,
    act: (entry: Entry, signal: AbortSignal) => Promise<void>,
  ): void {
    const busy = [...this.attempts.values()].filter((attempt) => attempt.work === work).length;
    // what has been stopped may still be coming to its end
    const ready = this.roster.at(from).filter(({ id }) => !this.attempts.has(id));
    for (const entry of ready.slice(0, Math.max(0, most - busy))) {
      void this.attempt(work, entry, act);
    }
  }

  private async attempt(
    work: Work,
    entry: Entry,
    act: (entry: Entry, signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const stop = new AbortController();
    this.attempts.set(entry.id, { work, stop });
    this.roster.change(entry.id, { state: { at: work, bytes: 0 } });
    try {
      await act(entry, stop.signal);
    } catch (error) {
      if (!stop.signal.aborted) this.fail(entry.id, error);
    }
    this.attempts.delete(entry.id);
    this.go();
  }

  private async hash({ id, file, ...known }: Entry, signal: AbortSignal): Promise<void> {
    const sha256 = await checksum(file, this.surroundings.files, {
      signal,
      onProgress: (bytes) => {
        this.progress(id, { at: "hashing", bytes });
      },
    });
    const twin = this.roster
      .all()
      .find((entry) => entry.id !== id && entry.sha256 === sha256 && !hasEnded(entry));
    if (twin !== undefined && (isUnderWay(twin) || twin.state.at === "paused")) {
      this.drop({ id, file }); // it was chosen twice
      return;
    }
    const isAnother = known.sha256 !== null && known.sha256 !== sha256;
    if (isAnother && known.uploadId !== null) this.abort(known.uploadId);
    const begun = isAnother ? null : known.uploadId;
    this.roster.change(id, { sha256, uploadId: twin?.uploadId ?? begun, state: { at: "hashed" } });
    if (twin !== undefined) this.drop(twin); // here it is again
  }

  /** Of as many files as are ready for it: no byte of what the album has is sent. */
  private async ask(): Promise<void> {
    const { api, clock } = this.surroundings;
    const some = this.roster.at("hashed").slice(0, CHECKSUMS_AT_ONCE);
    if (some.length === 0) return;
    const asking = new AbortController();
    this.asking = asking;
    const { signal } = asking;
    const still = () =>
      this.roster.those(some.map(({ id }) => id)).filter(({ state }) => state.at === "hashed");
    try {
      const checksums = some.flatMap(({ sha256 }) => sha256 ?? []);
      const known = await persist(() => api.check(checksums), { clock, signal });
      signal.throwIfAborted();
      for (const entry of still()) {
        const copy = known[entry.sha256 ?? ""];
        if (copy === undefined) this.roster.change(entry.id, { state: { at: "ready" } });
        else this.finish(entry, copy.asset_id, copy.trashed);
      }
    } catch (error) {
      if (!signal.aborted) for (const { id } of still()) this.fail(id, error);
    }
    this.asking = null;
    this.go();
  }

  private async send({ id, file, sha256 }: Entry, signal: AbortSignal): Promise<void> {
    const upload = await deliver(file, sha256 ?? "", this.surroundings, {
      signal,
      onBegun: (uploadId) => {
        if (this.roster.get(id) !== undefined) this.roster.change(id, { uploadId });
        else this.abort(uploadId); // it was cancelled in that very moment
      },
      onSent: (bytes) => {
        if (!signal.aborted) this.progress(id, { at: "sending", bytes });
      },
    });
    const entry = this.roster.get(id);
    if (entry !== undefined) this.finish(entry, upload.asset_id ?? "", upload.trashed);
  }

  /** An upload becomes the photo of the same id: then it was not the library's before. */
  private finish(entry: Entry, assetId: string, trashed: boolean): void {
    const isOurs = entry.uploadId === assetId;
    this.roster.put({
      ...entry,
      state: isOurs ? { at: "done", assetId } : { at: "known", assetId, trashed },
    });
    void this.surroundings.files.forget(entry.file);
  }

  private fail(id: string, error: unknown): void {
    const entry = this.roster.get(id);
    if (entry === undefined) return;
    if (isSignedOut(error)) {
      this.isSignedOut = true;
      this.roster.change(id, { state: resumed(entry) });
    } else if (error instanceof Gone) this.roster.change(id, { state: { at: "lost" } });
    else this.roster.change(id, { state: { at: "failed", reason: reasonOf(error) } });
  }

  private goOn(entries: readonly Entry[]): void {
    for (const entry of entries) this.roster.change(entry.id, { state: resumed(entry) });
    this.go();
  }

  /** What had no answer for long. */
  private tryTheSilent(): void {
    this.goOn(
      this.roster
        .at("failed")
        .filter(({ state }) => state.at === "failed" && state.reason.kind === "connection"),
    );
  }

  private stop(id: string, state: State): void {
    this.attempts.get(id)?.stop.abort();
    this.roster.change(id, { state });
  }

  private hold(): Hold | null {
    if (this.isSignedOut) return "signed_out";
    if (this.connection === "none") return "offline";
    return this.isWifiOnly && this.connection === "metered" ? "metered" : null;
  }

  private holdBack(): void {
    this.asking?.abort();
    for (const { id } of this.roster.at("sending")) this.stop(id, { at: "ready" });
  }

  private drop({ id, file }: Pick<Entry, "id" | "file">): void {
    this.roster.remove(id);
    this.attempts.get(id)?.stop.abort();
    void this.surroundings.files.forget(file);
  }

  /** Where it fails, the album ends the upload by itself after a day. */
  private abort(uploadId: string): void {
    this.surroundings.api.abort(uploadId).catch(() => undefined);
  }

  private ids(): string[] {
    return this.roster.all().map(({ id }) => id);
  }

  private progress(id: string, state: State): void {
    this.roster.change(id, { state });
    if (this.surroundings.clock.now() - this.told >= CALM) this.tell();
  }

  private tell(): void {
    this.told = this.surroundings.clock.now();
    this.standing = this.look();
    for (const listener of this.listeners) listener();
  }

  private look(): Standing {
    const entries = this.roster.all();
    const { isWifiOnly, connection } = this;
    return { entries, totals: totalsOf(entries), hold: this.hold(), isWifiOnly, connection };
  }
}
