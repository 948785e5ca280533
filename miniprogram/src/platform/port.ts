/**
 * What the app wants of the device it runs on. WeChat's way of doing it lies in `weapp/`, a
 * browser's in `h5/`; nothing outside this folder knows which of them it is.
 */

import type { Files } from "./files.ts";
import type { Network } from "./network.ts";
import type { Saving } from "./saving.ts";
import type { Sharing } from "./sharing.ts";
import type { Pictures } from "./pictures.ts";
import type { Storage } from "./storage.ts";
import type { Transfers } from "./transfers.ts";
import type { Voice } from "./voice.ts";

export interface Platform {
  /** Where the album lies, without a slash at the end. */
  readonly url: string;
  /** Of a few words: what the album's owner knows this device by. */
  readonly device: string;
  /** Its owner's languages, the dearest first, such as `zh-CN`. */
  readonly languages: readonly string[];
  /** Tells the device which language its pages are in, as who reads them aloud has to know. */
  readonly speaks: (language: string) => void;
  /** `fetch`, as far as an API of JSON needs it. */
  readonly send: typeof fetch;
  /** Whether the album's cookie says who is here; where not, tokens do. */
  readonly hasCookies: boolean;
  /** A code of `wx.login`, which tells the album who is here, once; null: there is no WeChat. */
  readonly wechatCode: (() => Promise<string>) | null;
  readonly files: Files;
  readonly network: Network;
  readonly saving: Saving;
  readonly sharing: Sharing;
  readonly pictures: Pictures;
  readonly storage: Storage;
  readonly transfers: Transfers;
  /** Null: nothing here writes down what is said. */
  readonly voice: Voice | null;
}
