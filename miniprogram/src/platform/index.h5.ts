import { files } from "./h5/files.ts";
import { network } from "./h5/network.ts";
import { pictures } from "./h5/pictures.ts";
import { storage } from "./h5/storage.ts";
import { transfers } from "./h5/transfers.ts";
import type { Platform } from "./port.ts";

export const platform: Platform = {
  url: location.origin,
  device: "Web",
  languages: navigator.languages,
  send: (...request) => fetch(...request),
  hasCookies: true,
  wechatCode: null,
  files,
  network,
  pictures,
  storage,
  transfers,
};
