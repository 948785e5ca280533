/**
 * A small world to upload in: a device with its storage and its network, an album, an object store.
 * It outlives the app, which may be closed at any step and opened again.
 */

import { setImmediate as turn } from "node:timers/promises";

import { ProblemError, Sha256 } from "@shiguang/client";

import { Gone, type DeviceFile, type Files } from "../../src/platform/files.ts";
import type { Connection, Network } from "../../src/platform/network.ts";
import type { Storage } from "../../src/platform/storage.ts";
import {
  TransferFailed,
  type PresignedRequest,
  type Transfers,
} from "../../src/platform/transfers.ts";
import type { Upload, UploadApi } from "../../src/uploading/album.ts";
import { UploadQueue } from "../../src/uploading/queue.ts";

interface Promised {
  id: string;
  sha256: string;
  size: number;
  isMultipart: boolean;
  whole: Uint8Array | null;
  parts: Map<number, Uint8Array>;
  state: "pending" | "accepted" | "aborted";
}

interface Photo {
  trashed: boolean;
  bytes: Uint8Array;
}

const never = <T>() => new Promise<T>(() => undefined);

export function checksumOf(bytes: Uint8Array): string {
  return new Sha256().update(bytes).hex();
}

export function bytesOf(size: number, seed = 1): Uint8Array {
  return Uint8Array.from({ length: size }, (_, index) => (index * 31 + seed * 17) % 251);
}

/** One run of the app, which may be cut short: before its nth step, or right after it. */
export class Life {
  steps = 0;
  isOver = false;
  private readonly ends: { at: number; after: boolean } | null;

  constructor(ends: { at: number; after: boolean } | null = null) {
    this.ends = ends;
  }

  /** What is written counts; reading changes nothing. */
  bindStorage(storage: Storage): Storage {
    const write = (act: () => void) => {
      if (this.isOver) return true;
      const isLast = ++this.steps === this.ends?.at;
      if (isLast) this.isOver = true;
      if (!isLast || this.ends?.after) act();
      return true;
    };
    return {
      get: (name) => storage.get(name),
      names: () => storage.names(),
      set: (name, value) => write(() => storage.set(name, value)),
      remove: (name) => {
        write(() => {
          storage.remove(name);
        });
      },
    };
  }

  /** Everything else that an app does to the world goes through here, and takes its time. */
  bind<T extends object>(part: T): T {
    return new Proxy(part, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== "function") return member;
        return (...given: unknown[]) => {
          const act = () => (member as (...all: unknown[]) => unknown).apply(target, given);
          if (this.isOver) return never();
          const isLast = ++this.steps === this.ends?.at;
          if (isLast) this.isOver = true;
          if (isLast && !this.ends?.after) return never();
          const result = act() as Promise<unknown>;
          return result.then(
            (value: unknown) => (this.isOver ? never() : value),
            (error: unknown) => (this.isOver ? never() : Promise.reject(error as Error)),
          );
        };
      },
    });
  }
}

export class World {
  // the album
  readonly photos = new Map<string, { id: string } & Photo>();
  readonly uploads = new Map<string, Promised>();
  readonly checked: string[][] = [];
  quota = Infinity;
  partSize = 1000;
  /** Thrown by the next call of that name, once. */
  readonly failing = new Map<string, Error[]>();

  // the store
  /** Requests signed before this count are expired. */
  validFrom = 0;
  signed = 0;
  readonly sent: string[] = [];
  transfersAtOnce = 0;
  mostTransfersAtOnce = 0;
  /** Transfers wait here while it is there. */
  gate: Promise<void> | null = null;

  // the device
  readonly bytes = new Map<string, Uint8Array>();
  readonly kept = new Map<string, Uint8Array>();
  readonly stored = new Map<string, string>();
  hasRoom = true;
  connection: Connection = "wifi";
  private readonly told = new Set<(connection: Connection) => void>();
  private keys = 0;
  time = 1_700_000_000_000;

  choose(name: string, bytes: Uint8Array): DeviceFile {
    const key = `temporary/${String(++this.keys)}`;
    this.bytes.set(key, bytes);
    return { key, name, size: bytes.length, type: "image/jpeg", modified: null, thumbnail: key };
  }

  /** The temporary files go with the app. */
  close(): void {
    this.bytes.clear();
    this.told.clear();
    this.transfersAtOnce = 0;
  }

  connect(connection: Connection): void {
    this.connection = connection;
    for (const tell of this.told) tell(connection);
  }

  open(life = new Life(), owner = "li"): UploadQueue {
    const world = this;
    return new UploadQueue(owner, {
      api: life.bind(this.api),
      files: life.bind(this.files),
      transfers: life.bind(this.transfers),
      storage: life.bindStorage(this.storage),
      network: this.network,
      clock: {
        now: () => (world.time += 1),
        wait: async (_, signal) => {
          await turn();
          signal.throwIfAborted();
        },
      },
    });
  }

  fail(call: string, ...errors: Error[]): void {
    this.failing.set(call, errors);
  }

  private call(name: string): void {
    if (this.connection === "none") throw new TypeError("There is no network.");
    const error = this.failing.get(name)?.shift();
    if (error !== undefined) throw error;
  }

  private sign(id: string, part?: number): PresignedRequest {
    const url = `${id}/${part === undefined ? "whole" : String(part)}/${String(this.signed++)}`;
    const method = part === undefined ? "POST" : "PUT";
    return { method, url, headers: {}, fields: part === undefined ? { key: id } : {} };
  }

  private answer(upload: Promised): Upload {
    const count = Math.ceil(upload.size / this.partSize);
    const isPending = upload.state === "pending";
    const missing = Array.from({ length: count }, (_, index) => index + 1).filter(
      (number) => !upload.parts.has(number),
    );
    return {
      id: upload.id,
      state: upload.state,
      method: upload.isMultipart ? "multipart" : "post",
      request: isPending && !upload.isMultipart ? this.sign(upload.id) : null,
      part_size: upload.isMultipart ? this.partSize : null,
      parts: (upload.isMultipart && isPending ? missing.slice(0, 2) : []).map((number) => ({
        number,
        size: 0,
        request: this.sign(upload.id, number),
      })),
      stored_parts: [...upload.parts].map(([number, { length }]) => ({ number, size: length })),
      expires_at: null,
      asset_id: upload.state === "accepted" ? upload.id : null,
      trashed: false,
    };
  }

  private pending(id: string): Promised {
    const upload = this.uploads.get(id);
    if (upload === undefined) throw new ProblemError(404, { code: "not_found" });
    return upload;
  }

  readonly api: UploadApi = {
    check: async (checksums) => {
      await turn();
      this.call("check");
      this.checked.push(checksums);
      return Object.fromEntries(
        checksums.flatMap((sha256) => {
          const photo = this.photos.get(sha256);
          return photo ? [[sha256, { asset_id: photo.id, trashed: photo.trashed }]] : [];
        }),
      );
    },
    begin: async ({ sha256, size }) => {
      await turn();
      this.call("begin");
      const photo = this.photos.get(sha256);
      const ended = { method: null, request: null, part_size: null, parts: [], stored_parts: [] };
      if (photo !== undefined) {
        const { id, trashed } = photo;
        const expires_at = null;
        return { ...ended, id: null, state: "duplicate", expires_at, asset_id: id, trashed };
      }
      if (size > this.quota) {
        const detail = "Your quota has no room for it.";
        throw new ProblemError(413, { code: "quota_exceeded", detail });
      }
      const same = [...this.uploads.values()].find(
        (upload) => upload.sha256 === sha256 && upload.state === "pending",
      );
      if (same !== undefined) return this.answer(same);
      const id = `upload-${String(this.uploads.size + 1)}`;
      const isMultipart = size > this.partSize;
      const parts = new Map<number, Uint8Array>();
      const upload = {
        id,
        sha256,
        size,
        isMultipart,
        whole: null,
        parts,
        state: "pending",
      } as const;
      this.uploads.set(id, { ...upload });
      return this.answer({ ...upload });
    },
    look: async (id) => {
      await turn();
      this.call("look");
      return this.answer(this.pending(id));
    },
    sign: async (id, numbers) => {
      await turn();
      this.call("sign");
      const upload = this.pending(id);
      if (upload.state !== "pending") throw new ProblemError(409, { code: "upload_ended" });
      return numbers.map((number) => ({ number, size: 0, request: this.sign(id, number) }));
    },
    complete: async (id) => {
      await turn();
      this.call("complete");
      const upload = this.pending(id);
      if (upload.state === "aborted") throw new ProblemError(409, { code: "upload_ended" });
      if (upload.state === "pending") {
        const pieces = upload.isMultipart
          ? [...upload.parts].sort(([a], [b]) => a - b).map(([, bytes]) => bytes)
          : [upload.whole ?? new Uint8Array()];
        const bytes = Uint8Array.from(pieces.flatMap((piece) => [...piece]));
        if (bytes.length !== upload.size || checksumOf(bytes) !== upload.sha256) {
          throw new ProblemError(409, { code: "upload_incomplete" });
        }
        upload.state = "accepted";
        this.photos.set(upload.sha256, { id, trashed: false, bytes });
      }
      return this.answer(upload);
    },
    abort: async (id) => {
      await turn();
      this.call("abort");
      this.pending(id).state = "aborted";
    },
  };

  private async transfer(
    request: PresignedRequest,
    bytes: Uint8Array,
    { signal, onProgress }: Parameters<Transfers["put"]>[2],
  ): Promise<void> {
    const [id = "", part = "", signed = ""] = request.url.split("/");
    this.transfersAtOnce++;
    this.mostTransfersAtOnce = Math.max(this.mostTransfersAtOnce, this.transfersAtOnce);
    try {
      await turn();
      await Promise.race([
        this.gate,
        new Promise((_, reject) => {
          signal.addEventListener("abort", () => {
            reject(signal.reason as Error);
          });
        }),
      ]);
      signal.throwIfAborted();
      if (this.connection === "none") throw new TransferFailed(null, "no network");
      if (Number(signed) < this.validFrom) throw new TransferFailed(403, "expired");
      this.call("transfer");
      const upload = this.uploads.get(id);
      if (upload?.state !== "pending") throw new TransferFailed(404, "gone");
      this.sent.push(`${id}/${part}`);
      if (part === "whole") upload.whole = bytes;
      else upload.parts.set(Number(part), bytes);
      onProgress(bytes.length);
    } finally {
      this.transfersAtOnce = Math.max(0, this.transfersAtOnce - 1);
    }
  }

  readonly transfers: Transfers = {
    postForm: async (request, file, watched) => {
      await this.transfer(request, this.read(file), watched);
    },
    put: async (request, bytes, watched) => {
      await this.transfer(request, new Uint8Array(bytes), watched);
    },
  };

  private read(file: DeviceFile): Uint8Array {
    const bytes = this.bytes.get(file.key) ?? this.kept.get(file.key);
    if (bytes === undefined) throw new Gone(file.name);
    return bytes;
  }

  readonly files: Files = {
    choose: () => Promise.resolve([]),
    keep: async (file) => {
      await turn();
      const bytes = this.bytes.get(file.key);
      if (!this.hasRoom || bytes === undefined) return null;
      const key = `kept/${String(++this.keys)}`;
      this.kept.set(key, bytes);
      return { ...file, key };
    },
    reopen: async (file) => {
      await turn();
      return { ...file, thumbnail: this.read(file).length > 0 ? file.key : null };
    },
    read: async (file, offset, length) => {
      await turn();
      return this.read(file).slice(offset, offset + length).buffer as ArrayBuffer;
    },
    forget: (file) => {
      this.kept.delete(file.key);
      return Promise.resolve();
    },
    retain: async (files) => {
      await turn();
      const keys = new Set(files.map(({ key }) => key));
      for (const key of this.kept.keys()) if (!keys.has(key)) this.kept.delete(key);
    },
  };

  readonly storage: Storage = {
    get: (name) => JSON.parse(this.stored.get(name) ?? "null") as unknown,
    set: (name, value) => {
      this.stored.set(name, JSON.stringify(value));
      return true;
    },
    remove: (name) => {
      this.stored.delete(name);
    },
    names: () => [...this.stored.keys()],
  };

  readonly network: Network = {
    connection: () => Promise.resolve(this.connection),
    onChange: (told) => {
      this.told.add(told);
      return () => this.told.delete(told);
    },
  };
}

/** Lets the app go on until something is so. */
export async function until(is: () => boolean): Promise<void> {
  for (let turns = 0; turns < 3000; turns++) {
    if (is()) return;
    await turn();
  }
  throw new Error("It never came to that.");
}

export async function settled(queue: UploadQueue): Promise<void> {
  await until(() => queue.snapshot().totals.underWay === 0);
}

/** As much as happens by itself, while something holds the rest back. */
export async function idle(): Promise<void> {
  for (let turns = 0; turns < 60; turns++) await turn();
}

/** Where each file is, by name. */
export function places(queue: UploadQueue): Record<string, string> {
  return Object.fromEntries(
    queue.snapshot().entries.map(({ file, state }) => [file.name, state.at]),
  );
}
