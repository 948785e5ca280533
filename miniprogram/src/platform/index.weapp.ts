import type { Platform } from "./port.ts";
import { network } from "./weapp/network.ts";
import { saving } from "./weapp/saving.ts";
import { send } from "./weapp/sending.ts";
import { sharing } from "./weapp/sharing.ts";
import { storage } from "./weapp/storage.ts";
import { voice } from "./weapp/voice.ts";

export const platform: Omit<Platform, "files" | "transfers"> = {
  url: ALBUM_URL.replace(/\/+$/, ""),
  device: `WeChat, ${wx.getDeviceInfo().model}`,
  languages: [wx.getAppBaseInfo().language.replace("_", "-")],
  send: send, // of the parts of it that there are
  hasCookies: false,
  wechatCode: async () => (await wx.login()).code,
  network,
  saving,
  sharing,
  storage,
  voice,
};
