/**
 * What the app wants of the device it runs on. WeChat's way of doing it lies in `weapp/`, a
 * browser's in `h5/`; nothing outside this folder knows which of them it is.
 */

import type { Files } from "./files.ts";
import type { Network } from "./network.ts";
import type { Storage } from "./storage.ts";
import type { Transfers } from "./transfers.ts";

export interface Platform {
  readonly name: "h5" | "weapp";
  /** Where the album lies, without a slash at the end. */
  readonly url: string;
  /** `fetch`, as far as an API of JSON needs it. */
  readonly send: typeof fetch;
  readonly files: Files;
  readonly network: Network;
  readonly storage: Storage;
  readonly transfers: Transfers;
  /**
   * A code of `wx.login`, which says to the album who is here, once; null where there is no WeChat.
   */
  readonly wechatCode: (() => Promise<string>) | null;
}
