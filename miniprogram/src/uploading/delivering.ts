/** One file into the album: announced, sent straight to the store, whole or in parts, completed. */

import { ProblemError } from "@shiguang/client";

import type { DeviceFile, Files } from "../platform/files.ts";
import { TransferFailed, type PresignedRequest, type Transfers } from "../platform/transfers.ts";
import { PARTS_AT_ONCE, type Upload, type UploadApi } from "./album.ts";
import type { Clock } from "./clock.ts";
import { persist } from "./persisting.ts";

export interface Means {
  readonly api: UploadApi;
  readonly files: Files;
  readonly transfers: Transfers;
  readonly clock: Clock;
}

export interface Course {
  readonly signal: AbortSignal;
  /** Told the upload's id before a byte is sent. */
  readonly onBegun: (id: string) => void;
  /** Told how much of the file the store has. */
  readonly onSent: (bytes: number) => void;
}

const WHOLE_UP_TO = 16 * 1024 * 1024; // bytes; what breaks off is sent again from its beginning
const ROUNDS = 3; // in which what did not arrive is sent anew
const RENEWALS = 3; // of a request that has expired
const EXPIRED = 403;
const DROPPED = 404; // the store has given up the parts
const UNFINISHED = ["upload_incomplete", "upload_ended", "not_found"];

/** Answers how it ended. */
export async function deliver(
  file: DeviceFile,
  sha256: string,
  means: Means,
  course: Course,
): Promise<Upload> {
  const { api, clock } = means;
  const { signal } = course;
  for (let round = 1; ; round++) {
    // not called off in the midst of it: what has begun is to be known, so that it can be ended
    const upload = await persist(() => api.begin(wishFor(file, sha256)), { clock, signal });
    const { id } = upload;
    if (upload.state !== "pending" || id === null) return upload;
    course.onBegun(id);
    signal.throwIfAborted();
    try {
      if (upload.method === "multipart") await sendParts(id, file, upload, means, course);
      else await sendWhole(id, file, upload.request, means, course);
      return await persist(() => api.complete(id), { clock, signal });
    } catch (error) {
      if (round === ROUNDS || !isUnfinished(error)) throw error;
    }
  }
}

function wishFor(file: DeviceFile, sha256: string): Parameters<UploadApi["begin"]>[0] {
  const { name: filename, size, type, modified } = file;
  return {
    filename,
    size,
    sha256,
    method: size > WHOLE_UP_TO ? "multipart" : "post",
    ...(type === "" ? {} : { content_type: type }),
    ...(modified === null ? {} : { captured_at_hint: new Date(modified).toISOString() }),
  };
}

/** Some of it has not arrived, or it was given up elsewhere: beginning again helps. */
function isUnfinished(error: unknown): boolean {
  if (error instanceof ProblemError) return UNFINISHED.includes(error.code);
  return error instanceof TransferFailed && error.status === DROPPED;
}

async function sendWhole(
  id: string,
  file: DeviceFile,
  signed: PresignedRequest | null,
  { api, transfers, clock }: Means,
  { signal, onSent }: Course,
): Promise<void> {
  let request = signed;
  await renewing(
    async () => {
      request ??= (await persist(() => api.look(id), { clock, signal })).request;
      const form = needed(request);
      await persist(() => transfers.postForm(form, file, { signal, onProgress: onSent }), {
        clock,
        signal,
      });
    },
    () => {
      request = null;
    },
  );
}

/** One after the other: files go beside each other, so that no device carries too much at once. */
async function sendParts(
  id: string,
  file: DeviceFile,
  upload: Upload,
  { api, files, transfers, clock }: Means,
  { signal, onSent }: Course,
): Promise<void> {
  const size = upload.part_size ?? file.size;
  const stored = new Map(upload.stored_parts.map((part) => [part.number, part.size]));
  const lengthOf = (number: number) => Math.min(size, file.size - (number - 1) * size);
  const missing = Array.from(
    { length: Math.ceil(file.size / size) },
    (_, index) => index + 1,
  ).filter((number) => stored.get(number) !== lengthOf(number));
  let sent = file.size - missing.reduce((sum, number) => sum + lengthOf(number), 0);
  onSent(sent);
  const signed = new Map(upload.parts.map((part) => [part.number, part.request]));
  const requestFor = async (index: number) => {
    const number = missing[index] ?? 0;
    if (!signed.has(number)) {
      const some = missing.slice(index, index + PARTS_AT_ONCE);
      const parts = await persist(() => api.sign(id, some), { clock, signal });
      for (const part of parts) signed.set(part.number, part.request);
    }
    return needed(signed.get(number));
  };
  for (const [index, number] of missing.entries()) {
    const bytes = await files.read(file, (number - 1) * size, lengthOf(number));
    const onProgress = (some: number) => {
      onSent(sent + some);
    };
    await renewing(
      async () => {
        const request = await requestFor(index);
        await persist(() => transfers.put(request, bytes, { signal, onProgress }), {
          clock,
          signal,
        });
      },
      () => {
        signed.clear(); // they were signed together
      },
    );
    sent += bytes.byteLength;
    onSent(sent);
  }
}

/** Acts again where the request has expired meanwhile. */
async function renewing(act: () => Promise<void>, renew: () => void): Promise<void> {
  for (let left = RENEWALS; ; left--) {
    try {
      await act();
      return;
    } catch (error) {
      const isExpired = error instanceof TransferFailed && error.status === EXPIRED;
      if (!isExpired || left === 0) throw error;
      renew();
    }
  }
}

function needed(request: PresignedRequest | null | undefined): PresignedRequest {
  if (request == null) throw new TransferFailed(DROPPED, "Nothing is to be sent for it any more.");
  return request;
}
