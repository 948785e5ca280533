/** Bytes on their way into the object store, by presigned requests. */

import type { components } from "@shiguang/client";

import type { DeviceFile } from "./files.ts";

export type PresignedRequest = components["schemas"]["PresignedRequest"];

export interface Watched {
  readonly signal: AbortSignal;
  /** Told the bytes that have been sent so far. */
  readonly onProgress: (bytes: number) => void;
}

/** Both reject with `TransferFailed`, with `Gone`, or with the signal's reason. */
export interface Transfers {
  /** A whole file as a form (`multipart/form-data`): the fields of the policy, then `file`. */
  postForm(request: PresignedRequest, file: DeviceFile, watched: Watched): Promise<void>;
  /** A whole file, or a part of one. */
  put(request: PresignedRequest, bytes: ArrayBuffer, watched: Watched): Promise<void>;
}

export class TransferFailed extends Error {
  override readonly name = "TransferFailed";
  /** What the store answered; null: nothing did, as when the network is gone. */
  readonly status: number | null;

  constructor(status: number | null, why: string) {
    super(why);
    this.status = status;
  }
}
