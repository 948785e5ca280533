import { network } from "./h5/network.ts";
import { saving } from "./h5/saving.ts";
import { sharing } from "./h5/sharing.ts";
import { storage } from "./h5/storage.ts";
import { voice } from "./h5/voice.ts";
import type { Platform } from "./port.ts";

export const platform: Omit<Platform, "files" | "transfers"> = {
  url: location.origin,
  device: "Web",
  languages: navigator.languages,
  send: (...request) => fetch(...request),
  hasCookies: true,
  wechatCode: null,
  network,
  saving,
  sharing,
  storage,
  voice,
};
