import { files } from "./h5/files.ts";
import { network } from "./h5/network.ts";
import { saving } from "./h5/saving.ts";
import { sharing } from "./h5/sharing.ts";
import { storage } from "./h5/storage.ts";
import { voice } from "./h5/voice.ts";
import { pictures } from "./h5/pictures.ts";
import { transfers } from "./h5/transfers.ts";
import type { Platform } from "./port.ts";

export const platform: Platform = {
  url: location.origin,
  device: "Web",
  languages: navigator.languages,
  speaks: (language) => {
    document.documentElement.lang = language;
  },
  send: (...request) => fetch(...request),
  hasCookies: true,
  wechatCode: null,
  files,
  network,
  saving,
  sharing,
  storage,
  voice,
  pictures,
  transfers,
};
