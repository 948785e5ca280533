/** Takes files from chosen to stored, several at once, and tells whoever looks how far they are. */

import { isSignedOut, patient, ProblemError, unwrap } from "../../app/api.ts";
import { tellRefusal } from "../../shared/refusals.ts";
import type { Found, Handle } from "./found.ts";
import { Gathering } from "./gathering.ts";
import { checksum, HASHED_AT_ONCE, Unreadable } from "../../shared/uploading/hashing/hashing.ts";
import { Pace } from "./pace.ts";
import { Queue, type At, type Entry, type Reason, type Totals } from "./queue.ts";
import { Memory } from "./remembered.ts";
import { abandon, library } from "./receiver.ts";
import { newId } from "../../shared/ids.ts";
import { transfer } from "../../shared/uploading/transfer.ts";
import { isDisconnection, persist, StoreError } from "../../shared/uploading/trying.ts";

const SENT_AT_ONCE = 5; // small files wait for answers rather than for the line
const ASKED_AT_ONCE = 1000; // checksums in a request
const SHOWN = 100; // files in the list
const CALM = 200; // milliseconds from one picture to the next
const GATHERS = "shiguang.folders-become-albums";

/** How things stand; another object whenever they have changed. */
export interface Standing {
  totals: Totals;
  /** The first of them, those where something happens before the others. */
  shown: readonly Entry[];
  isPaused: boolean;
  /** Bytes a second. */
  rate: number | undefined;
  /** Seconds. */
  remaining: number | undefined;
  hasFolders: boolean;
  makesAlbums: boolean;
  /** How many of the lost files the browser can reach again. */
  reachable: number;
}

export class Uploader {
  private readonly queue = new Queue();
  private readonly files = new Map<string, File>();
  private readonly handles = new Map<string, Handle>();
  private readonly stops = new Map<string, AbortController>();
  private readonly pace = new Pace();
  private readonly gathering = new Gathering();
  private memory: Memory | undefined;
  private isPaused = false;
  private isAsking = false;
  private makesAlbums = localStorage.getItem(GATHERS) === "yes";
  private readonly gathered = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private standing = this.look();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): Standing => this.standing;

  /** Goes on with what was left, as far as the browser lets it without being asked. */
  async start(owner: string): Promise<void> {
    if (this.memory !== undefined) return;
    addEventListener("online", () => {
      for (const { id, state } of this.queue.all("failed")) {
        if (state.at === "failed" && state.reason.kind === "connection") this.retry(id);
      }
    });
    this.memory = new Memory(owner);
    for (const { handle, ...kept } of await this.memory.recall()) {
      this.queue.recall({ ...kept, state: { at: "lost" } });
      if (handle !== undefined) this.handles.set(kept.id, handle);
    }
    this.tell();
    await this.reach((handle) => handle.queryPermission?.({ mode: "read" }));
  }

  add(found: readonly Found[]): void {
    const fresh = found.flatMap(({ file, folder, handle }) => {
      const { name, size, lastModified: modified } = file;
      const { entry, isNew } = this.queue.add({ name, size, modified, folder }, newId());
      if (!isNew) return [];
      this.files.set(entry.id, file);
      if (handle !== undefined) this.handles.set(entry.id, handle);
      return [entry];
    });
    this.remember(fresh);
    this.go();
  }

  pause(): void {
    this.isPaused = true;
    for (const stop of this.stops.values()) stop.abort();
    this.tellNow();
  }

  resume(): void {
    this.isPaused = false;
    this.pace.forget();
    this.tellNow();
    this.go();
  }

  /** Tries anew what has failed. */
  retry(id: string): void {
    if (this.files.has(id)) this.queue.begin(id);
    this.go();
  }

  retryAll(): void {
    for (const { id } of this.queue.all("failed")) this.retry(id);
  }

  cancel(id: string): void {
    this.cancelAll([id]);
  }

  /** Everything that is not finished, or what is lost alone. */
  cancelEvery(which: "unfinished" | "lost"): void {
    const places: At[] =
      which === "lost"
        ? ["lost"]
        : ["waiting", "hashing", "hashed", "ready", "sending", "failed", "lost"];
    this.cancelAll(places.flatMap((at) => this.queue.all(at).map(({ id }) => id)));
  }

  /** Leaves out of the list what needs nobody's attention any more. */
  clear(): void {
    for (const { id } of [...this.queue.all("done"), ...this.queue.all("known")]) this.drop(id);
    this.pace.forget();
    this.tell();
  }

  /** Asks to be let at the lost files again; only at somebody's press. */
  async reachLost(): Promise<void> {
    await this.reach((handle) => handle.requestPermission?.({ mode: "read" }));
  }

  gatherFolders(makesAlbums: boolean): void {
    this.makesAlbums = makesAlbums;
    localStorage.setItem(GATHERS, makesAlbums ? "yes" : "no");
    for (const entry of [...this.queue.all("done"), ...this.queue.all("known")]) this.gather(entry);
    this.tellNow();
  }

  private async reach(
    ask: (handle: Handle) => Promise<PermissionState> | undefined,
  ): Promise<void> {
    for (const { id, size, modified } of this.queue.all("lost")) {
      const handle = this.handles.get(id);
      if (handle === undefined) continue;
      try {
        if (((await ask(handle)) ?? "granted") !== "granted") continue;
        const file = await handle.getFile();
        if (file.size !== size || file.lastModified !== modified) {
          throw new Unreadable("The file is another now.");
        }
        this.files.set(id, file);
        this.queue.begin(id);
      } catch (error) {
        this.queue.set(id, { at: "failed", reason: reasonOf(error) });
      }
    }
    this.go();
  }

  /** Begins as much as may be done at once. */
  private go(): void {
    this.tell();
    if (this.isPaused) return;
    for (let entry; this.queue.count("hashing") < HASHED_AT_ONCE; void this.hash(entry)) {
      entry = this.queue.first("waiting");
      if (entry === undefined) break;
    }
    if (!this.isAsking && this.queue.count("hashed") > 0) void this.askWhatIsKnown();
    for (let entry; this.queue.count("sending") < SENT_AT_ONCE; void this.send(entry)) {
      entry = this.queue.first("ready");
      if (entry === undefined) break;
    }
  }

  private async hash({ id }: Entry): Promise<void> {
    this.queue.set(id, { at: "hashing", read: 0 });
    await this.attempt(id, "waiting", async (file, signal) => {
      const onRead = (read: number) => {
        this.queue.set(id, { at: "hashing", read });
        this.tell();
      };
      const sha256 = await checksum(file, { signal, onRead });
      this.queue.know(id, sha256);
      const entry = this.queue.get(id);
      if (entry !== undefined) this.remember([entry]);
    });
  }

  /** Of as many files as are ready for it: no byte of what the album has is sent again. */
  private async askWhatIsKnown(): Promise<void> {
    this.isAsking = true;
    const some = this.queue.all("hashed").slice(0, ASKED_AT_ONCE);
    const checksums = some.flatMap(({ sha256 }) => sha256 ?? []);
    try {
      const { known } = await persist(AbortSignal.timeout(120_000), () =>
        unwrap(patient.POST("/api/v1/uploads/check", { body: { checksums } })),
      );
      for (const { id, sha256 = "" } of some) {
        if (this.queue.get(id)?.state.at !== "hashed") continue;
        const copy = known[sha256];
        if (copy === undefined) this.queue.set(id, { at: "ready" });
        else this.finish(id, { at: "known", assetId: copy.asset_id, isTrashed: copy.trashed });
      }
    } catch (error) {
      for (const { id } of some) this.fail(id, "hashed", error);
    }
    this.isAsking = false;
    this.go();
  }

  private async send({ id, sha256 = "" }: Entry): Promise<void> {
    this.queue.set(id, { at: "sending", sent: 0 });
    await this.attempt(id, "ready", async (file, signal) => {
      const onSent = (sent: number) => {
        this.queue.set(id, { at: "sending", sent });
        this.tell();
      };
      const { asset_id, state, trashed } = await transfer(file, sha256, library, {
        signal,
        onSent,
      });
      const assetId = asset_id ?? "";
      if (state === "duplicate") this.finish(id, { at: "known", assetId, isTrashed: trashed });
      else this.finish(id, { at: "done", assetId });
    });
  }

  /** @param back where the file is again when it has been stopped */
  private async attempt(
    id: string,
    back: "waiting" | "ready",
    act: (file: File, signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const stop = new AbortController();
    this.stops.set(id, stop);
    try {
      const file = this.files.get(id);
      if (file === undefined) throw new Unreadable("The file has gone.");
      await act(file, stop.signal);
    } catch (error) {
      if (stop.signal.aborted) this.queue.set(id, { at: back });
      else this.fail(id, back, error);
    }
    this.stops.delete(id);
    this.go();
  }

  private finish(id: string, state: Extract<Entry["state"], { at: "done" | "known" }>): void {
    this.queue.set(id, state);
    this.files.delete(id);
    this.forget([id]);
    const entry = this.queue.get(id);
    if (entry !== undefined) this.gather(entry);
  }

  private fail(id: string, back: "waiting" | "hashed" | "ready", error: unknown): void {
    if (isSignedOut(error)) {
      if (!this.isPaused) tellRefusal(error);
      this.pause();
      this.queue.set(id, { at: back });
      return;
    }
    const reason = reasonOf(error);
    this.queue.set(id, { at: "failed", reason });
    if (reason.kind === "refused") this.forget([id]); // it would be refused again
  }

  private gather({ id, folder, state }: Entry): void {
    if (!this.makesAlbums || folder === "" || this.gathered.has(id)) return;
    if (state.at !== "done" && state.at !== "known") return;
    this.gathered.add(id);
    this.gathering.put(folder, state.assetId);
  }

  private cancelAll(ids: readonly string[]): void {
    const begun = new Set<string>();
    for (const id of ids) {
      const { state, sha256 } = this.queue.get(id) ?? {};
      const mayBeBegun = state?.at !== "waiting" && state?.at !== "hashing";
      if (mayBeBegun && sha256 !== undefined) begun.add(sha256);
      this.drop(id);
    }
    this.forget(ids);
    if (begun.size > 0) abandon(begun).catch(tellRefusal);
    this.go();
  }

  private drop(id: string): void {
    this.queue.remove(id);
    this.files.delete(id);
    this.handles.delete(id);
    this.stops.get(id)?.abort();
  }

  private remember(entries: readonly Entry[]): void {
    const kept = entries.map(({ id, name, size, modified, folder, sha256 }) => {
      const handle = this.handles.get(id);
      const known = { ...(sha256 && { sha256 }), ...(handle && { handle }) };
      return { id, name, size, modified, folder, ...known };
    });
    this.memory?.keep(kept).catch(ignore);
  }

  private forget(ids: readonly string[]): void {
    this.memory?.forget(ids).catch(ignore);
  }

  private tell(): void {
    this.timer ??= setTimeout(() => {
      this.tellNow();
    }, CALM);
  }

  /** What somebody has pressed answers at once. */
  private tellNow(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.standing = this.look();
    for (const tell of this.listeners) tell();
  }

  private look(): Standing {
    const totals = this.queue.totals();
    const isGoing = totals.active > 0 && !this.isPaused;
    if (isGoing) this.pace.note(performance.now(), totals.sent);
    const lost = this.queue.all("lost");
    const shown = this.queue.list(SHOWN);
    return {
      totals,
      shown,
      isPaused: this.isPaused,
      rate: isGoing ? this.pace.rate : undefined,
      remaining: isGoing ? this.pace.remaining(totals.bytes - totals.sent) : undefined,
      hasFolders: this.queue.hasFolders(),
      makesAlbums: this.makesAlbums,
      reachable: lost.filter(({ id }) => this.handles.has(id)).length,
    };
  }
}

function reasonOf(error: unknown): Reason {
  if (error instanceof ProblemError) return { kind: "refused", words: error.message };
  if (isDisconnection(error)) return { kind: "connection" };
  if (error instanceof StoreError) return { kind: "store", status: error.status };
  return { kind: "unreadable" };
}

/** In private windows browsers may keep nothing; all that is lost is going on after a reload. */
function ignore(): void {
  return undefined;
}

export const uploader = new Uploader();
