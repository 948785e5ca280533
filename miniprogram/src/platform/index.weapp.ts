import type { Platform } from "./port.ts";
import { files } from "./weapp/files.ts";
import { network } from "./weapp/network.ts";
import { saving } from "./weapp/saving.ts";
import { pictures } from "./weapp/pictures.ts";
import { send } from "./weapp/sending.ts";
import { sharing } from "./weapp/sharing.ts";
import { storage } from "./weapp/storage.ts";
import { voice } from "./weapp/voice.ts";
import { transfers } from "./weapp/transfers.ts";

export const platform: Platform = {
  url: ALBUM_URL.replace(/\/+$/, ""),
  get device() {
    return `WeChat, ${wx.getDeviceInfo().model}`;
  },
  languages: [wx.getAppBaseInfo().language.replace("_", "-")],
  speaks: () => undefined, // WeChat does not ask
  send: send, // of the parts of it that there are
  hasCookies: false,
  wechatCode: async () => (await wx.login()).code,
  files,
  network,
  saving,
  sharing,
  storage,
  voice,
  pictures,
  transfers,
};
