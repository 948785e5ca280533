/** One file into an album: announced, sent straight to the store, whole or in parts, completed. */

import { ProblemError, type Schemas } from "../../app/api.ts";
import { put, type SignedRequest } from "./sending.ts";
import { Slots } from "./slots.ts";
import { persist, StoreError } from "./trying.ts";

/** What is told of an upload, whoever's it is. */
export interface Begun {
  id?: string | null;
  state: string;
  method: Schemas["UploadMethod"] | null;
  request: SignedRequest | null;
  part_size: number | null;
  parts: readonly Schemas["Part"][];
  stored_parts: readonly Schemas["StoredPart"][];
}

export interface Wish {
  filename: string;
  size: number;
  sha256: string;
  captured_at_hint: string;
  content_type?: string;
}

/** The part of the API in which files are brought: the library's, or a link's. */
export interface Receiver<U extends Begun> {
  /** The same upload again while one for these bytes is pending. */
  begin: (wish: Wish, signal: AbortSignal) => Promise<U>;
  look: (id: string, signal: AbortSignal) => Promise<U>;
  sign: (id: string, number: number, signal: AbortSignal) => Promise<SignedRequest | null>;
  complete: (id: string, signal: AbortSignal) => Promise<U>;
}

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

/** Answers how it ended. */
export async function transfer<U extends Begun>(
  file: File,
  sha256: string,
  receiver: Receiver<U>,
  course: Course,
): Promise<U> {
  const { signal } = course;
  for (let round = 1; ; round++) {
    const upload = await persist(signal, () => receiver.begin(wishOf(file, sha256), signal));
    if (upload.state !== "pending") return upload;
    try {
      if (upload.method === "multipart") await sendParts(file, upload, receiver, course);
      else await sendWhole(file, upload, receiver, course);
      return await persist(signal, () => receiver.complete(upload.id ?? "", signal));
    } catch (error) {
      if (round === ROUNDS || !isUnfinished(error)) throw error;
    }
  }
}

function wishOf(file: File, sha256: string): Wish {
  return {
    filename: file.name,
    size: file.size,
    sha256,
    captured_at_hint: new Date(file.lastModified).toISOString(),
    ...(file.type === "" ? {} : { content_type: file.type }),
  };
}

/** Some of it has not arrived, or it was given up elsewhere: beginning again helps. */
function isUnfinished(error: unknown): boolean {
  return (
    error instanceof ProblemError &&
    ["upload_incomplete", "upload_ended", "not_found"].includes(error.code)
  );
}

async function sendWhole<U extends Begun>(
  file: File,
  upload: U,
  receiver: Receiver<U>,
  { signal, onSent }: Course,
): Promise<void> {
  const renew = async () => (await receiver.look(upload.id ?? "", signal)).request;
  await deliver(upload.request, renew, file, { signal, onSent });
}

async function sendParts<U extends Begun>(
  file: File,
  upload: U,
  receiver: Receiver<U>,
  { signal, onSent }: Course,
): Promise<void> {
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
        const renew = () => receiver.sign(upload.id ?? "", number, either);
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

/** Sends when it is its turn; where the address has expired meanwhile, by a new one. */
function deliver(
  request: SignedRequest | null | undefined,
  renew: () => Promise<SignedRequest | null>,
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
