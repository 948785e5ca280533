/** A model of one's own: announced, sent straight to the store, looked at by a worker. */

import { api, unwrap, type Schemas } from "../../../app/api.ts";
import { checksum } from "../../../shared/uploading/hashing/hashing.ts";
import { put } from "../../../shared/uploading/sending.ts";
import { persist, StoreError } from "../../../shared/uploading/trying.ts";
import type { Task } from "./registry.ts";

export type Upload = Schemas["ModelUploadInFull"];

/** Where one stands; shares go from 0 to 1. */
export type Stage =
  { at: "reading"; share: number } | { at: "sending"; share: number } | { at: "checking" };

export interface Wish {
  task: Task;
  files: readonly File[];
  licence: string;
  learned_from: string;
  description: string;
}

interface Course {
  signal: AbortSignal;
  onStage: (stage: Stage) => void;
}

const PACE = 1_500; // milliseconds between two looks at what is being checked
const ROUNDS = 4; // in which parts whose address has expired are signed anew
const EXPIRED = 403;

/** Answers how it ended; what went wrong before a worker looked is thrown. */
export async function sendModel(wish: Wish, course: Course): Promise<Upload> {
  const { signal, onStage } = course;
  const files = await announced(wish.files, course);
  const { task, licence, learned_from, description } = wish;
  const body = { task, licence, learned_from, description, files };
  let upload = await unwrap(api.POST("/api/v1/models/uploads", { body, signal }));
  const params = { path: { upload_id: upload.id } };
  const look = () => unwrap(api.GET("/api/v1/models/uploads/{upload_id}", { params, signal }));
  for (let round = 1; isLeft(upload); round++) {
    if (round > ROUNDS) throw new StoreError(EXPIRED);
    await sendParts(upload, wish.files, course);
    upload = await look();
  }
  upload = await unwrap(
    api.POST("/api/v1/models/uploads/{upload_id}/complete", { params, signal }),
  );
  while (upload.state === "waiting" || upload.state === "checking") {
    onStage({ at: "checking" });
    await pause(signal);
    upload = await look();
  }
  return upload;
}

async function announced(files: readonly File[], { signal, onStage }: Course) {
  const whole = files.reduce((sum, { size }) => sum + size, 0);
  const found = [];
  let before = 0;
  for (const file of files) {
    const onRead = (bytes: number) => {
      onStage({ at: "reading", share: (before + bytes) / whole });
    };
    onRead(0);
    const sha256 = await checksum(file, { signal, onRead });
    found.push({ name: file.name, size: file.size, sha256 });
    before += file.size;
  }
  return found;
}

function isLeft({ files }: Upload): boolean {
  return files.some(({ parts }) => parts.length > 0);
}

/** Those that are signed; one after the other, so that the course can be told. */
async function sendParts(upload: Upload, sources: readonly File[], course: Course): Promise<void> {
  const { signal, onStage } = course;
  const whole = upload.files.reduce((sum, { size }) => sum + size, 0);
  let before = upload.files
    .flatMap(({ stored_parts }) => stored_parts)
    .reduce((sum, { size }) => sum + size, 0);
  for (const { name, parts, part_size } of upload.files) {
    const source = sources.find((file) => file.name === name);
    if (source === undefined) continue;
    for (const { number, size, request } of parts) {
      const begin = (number - 1) * part_size;
      const piece = source.slice(begin, begin + size);
      const onSent = (bytes: number) => {
        onStage({ at: "sending", share: (before + bytes) / whole });
      };
      try {
        await persist(signal, () => put(request, piece, { signal, onSent }));
      } catch (error) {
        if (error instanceof StoreError && error.status === EXPIRED) return; // signed anew
        throw error;
      }
      before += size;
    }
  }
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, PACE);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      },
      { once: true },
    );
  });
}
