/** One file into the album: announced, sent straight to the store, whole or in parts, completed. */

import { api, ProblemError, unwrap, type Schemas } from "../../app/api.ts";
import { put } from "./sending.ts";
import { Slots } from "./slots.ts";
import { persist, StoreError } from "./trying.ts";

type Upload = Schemas["Upload"];
type Request = Schemas["PresignedRequest"];

export interface Course {
  signal: AbortSignal;
  /** Told how much of the file the store has. */
  onSent: (bytes: number) => void;
}

const ROUNDS = 3; // in which parts that did not arrive are sent anew
const RENEWALS = 3; // of an address that has expired
const EXPIRED = 403;
const PARTS_AT_ONCE = 3; // of one file, so that others get on beside it
const connections = new Slots(4);

/** Answers how it ended: accepted, or a duplicate of what has come in meanwhile. */
export async function transfer(file: File, sha256: string, course: Course): Promise<Upload> {
  for (let round = 1; ; round++) {
    const upload = await begin(file, sha256, course.signal);
    if (upload.state !== "pending") return upload;
    try {
      await send(file, upload, course);
      return await complete(upload, course.signal);
    } catch (error) {
      if (round === ROUNDS || !isUnfinished(error)) throw error;
    }
  }
}

/** Gives up what has been begun for these bytes and is pending, so that its room is free. */
export async function abandon(checksums: ReadonlySet<string>): Promise<void> {
  const list = (at: { cursor?: string }) =>
    unwrap(api.GET("/api/v1/uploads", { params: { query: { limit: 200, ...at } } }));
  const pending = [];
  let page = await list({});
  pending.push(...page.items);
  while (page.next_cursor !== null) {
    page = await list({ cursor: page.next_cursor });
    pending.push(...page.items);
  }
  for (const { id, sha256 } of pending) {
    if (!checksums.has(sha256)) continue;
    await unwrap(
      api.DELETE("/api/v1/uploads/{upload_id}", { params: { path: { upload_id: id } } }),
    );
  }
}

/** The same upload again while one for these bytes is pending. */
function begin(file: File, sha256: string, signal: AbortSignal): Promise<Upload> {
  const body = {
    filename: file.name,
    size: file.size,
    sha256,
    captured_at_hint: new Date(file.lastModified).toISOString(),
    ...(file.type === "" ? {} : { content_type: file.type }),
  };
  return persist(signal, () => unwrap(api.POST("/api/v1/uploads", { body, signal })));
}

function complete({ id }: Upload, signal: AbortSignal): Promise<Upload> {
  const path = { upload_id: id ?? "" };
  return persist(signal, () =>
    unwrap(api.POST("/api/v1/uploads/{upload_id}/complete", { params: { path }, signal })),
  );
}

/** Some of it has not arrived, or it was given up elsewhere: beginning again helps. */
function isUnfinished(error: unknown): boolean {
  return (
    error instanceof ProblemError &&
    ["upload_incomplete", "upload_ended", "not_found"].includes(error.code)
  );
}

async function send(file: File, upload: Upload, course: Course): Promise<void> {
  if (upload.method === "multipart") await sendParts(file, upload, course);
  else await sendWhole(file, upload, course);
}

async function sendWhole(file: File, upload: Upload, { signal, onSent }: Course): Promise<void> {
  const renew = async () => {
    const path = { upload_id: upload.id ?? "" };
    const again = await unwrap(
      api.GET("/api/v1/uploads/{upload_id}", { params: { path }, signal }),
    );
    return again.request;
  };
  await deliver(upload.request, renew, file, { signal, onSent });
}

async function sendParts(file: File, upload: Upload, { signal, onSent }: Course): Promise<void> {
  const size = upload.part_size ?? file.size;
  const stored = new Map(upload.stored_parts.map((part) => [part.number, part.size]));
  const signed = new Map(upload.parts.map((part) => [part.number, part.request]));
  const sent = new Map(stored);
  const missing: { number: number; piece: Blob }[] = [];
  for (let number = 1; (number - 1) * size < file.size; number++) {
    const piece = file.slice((number - 1) * size, number * size);
    if (stored.get(number) !== piece.size) missing.push({ number, piece });
  }
  const tell = (number: number, bytes: number) => {
    sent.set(number, bytes);
    onSent([...sent.values()].reduce((sum, part) => sum + part, 0));
  };
  for (const { number } of missing) sent.delete(number);
  tell(0, 0);
  // where one part fails for good, the others need not be sent
  const broken = new AbortController();
  const either = AbortSignal.any([signal, broken.signal]);
  const turns = new Slots(PARTS_AT_ONCE);
  const results = await Promise.allSettled(
    missing.map(async ({ number, piece }) => {
      try {
        const renew = () => sign(upload, number, either);
        const onPart = (bytes: number) => {
          tell(number, bytes);
        };
        await turns.hold(() =>
          deliver(signed.get(number), renew, piece, { signal: either, onSent: onPart }),
        );
      } catch (error) {
        broken.abort(error);
        throw error;
      }
    }),
  );
  signal.throwIfAborted();
  if (results.some(({ status }) => status === "rejected")) throw broken.signal.reason;
}

async function sign(upload: Upload, number: number, signal: AbortSignal): Promise<Request | null> {
  const { parts } = await unwrap(
    api.POST("/api/v1/uploads/{upload_id}/parts", {
      params: { path: { upload_id: upload.id ?? "" } },
      body: { numbers: [number] },
      signal,
    }),
  );
  return parts[0]?.request ?? null;
}

/** Sends when it is its turn; where the address has expired meanwhile, by a new one. */
function deliver(
  request: Request | null | undefined,
  renew: () => Promise<Request | null>,
  body: Blob,
  course: Course,
): Promise<void> {
  return connections.hold(async () => {
    const { signal } = course;
    let address = request ?? (await persist(signal, renew));
    for (let left = RENEWALS; ; left--) {
      if (address === null) throw new StoreError(EXPIRED);
      const to = address;
      try {
        await persist(signal, () => put(to, body, course));
        return;
      } catch (error) {
        const isExpired = error instanceof StoreError && error.status === EXPIRED;
        if (!isExpired || left === 0) throw error;
        address = await persist(signal, renew);
      }
    }
  });
}
