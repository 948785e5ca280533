/**
 * Into the telephone's own photos. WeChat asks for the permission once; what was refused then is
 * allowed in its settings only.
 *
 * https://developers.weixin.qq.com/miniprogram/dev/api/media/image/wx.saveImageToPhotosAlbum.html
 */

import { NotAllowed } from "../files.ts";
import type { Saving } from "../saving.ts";
import { download } from "./downloading.ts";

const REFUSED = /auth|permission/i; // what `errMsg` says of it

export const saving: Saving = {
  async save({ url, name, isFilm }) {
    const filePath = `${wx.env.USER_DATA_PATH}/${name.replace(/[/\\]/g, "_")}`;
    await download(url, filePath);
    try {
      await (isFilm
        ? wx.saveVideoToPhotosAlbum({ filePath })
        : wx.saveImageToPhotosAlbum({ filePath }));
    } catch (failure) {
      const why = (failure as { errMsg?: string }).errMsg ?? "";
      throw REFUSED.test(why) ? new NotAllowed(why) : new Error(why);
    } finally {
      // the little room that a mini-program has is for the next one
      wx.getFileSystemManager().unlink({ filePath });
    }
  },
  openSettings: async () => {
    await wx.openSetting();
  },
};
