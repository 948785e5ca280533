/**
 * What the user chooses is a temporary file, gone when the mini-program is closed; copies of it in
 * its own folder stay.
 *
 * https://developers.weixin.qq.com/miniprogram/dev/framework/ability/file-system.html
 */

import { Gone, NotAllowed, type DeviceFile, type Files } from "../files.ts";

const AT_ONCE = 20; // more cannot be chosen
const ROOM = 150 * 1024 * 1024; // of 200 MB that a mini-program has; the rest is for what it shows

const TYPES: Readonly<Record<string, string>> = {
  gif: "image/gif",
  heic: "image/heic",
  jpeg: "image/jpeg",
  jpg: "image/jpeg",
  mov: "video/quicktime",
  mp4: "video/mp4",
  png: "image/png",
  webp: "image/webp",
};

interface Answers<T> {
  success: (result: T) => void;
  fail: (error: { errMsg: string }) => void;
}

/** The file system knows callbacks only. */
function asked<T = unknown>(ask: (answers: Answers<T>) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask({
      success: resolve,
      fail: ({ errMsg }) => {
        reject(new Error(errMsg));
      },
    });
  });
}

const system = () => wx.getFileSystemManager();
const folder = () => `${wx.env.USER_DATA_PATH}/uploads`;

function extension(name: string): string {
  return /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

function chosen(media: WechatMiniprogram.MediaFile, modified: number | null): DeviceFile {
  const { tempFilePath, fileType, thumbTempFilePath, size } = media;
  const name = tempFilePath.slice(tempFilePath.lastIndexOf("/") + 1); // WeChat tells no other
  return {
    key: tempFilePath,
    name,
    size,
    type: TYPES[extension(name)] ?? "",
    modified,
    thumbnail: fileType === "image" ? tempFilePath : thumbTempFilePath || null,
  };
}

async function taken(): Promise<number> {
  const { stats } = await asked<WechatMiniprogram.StatSuccessCallbackResult>((answers) => {
    system().stat({ path: folder(), recursive: true, ...answers });
  });
  const all = Array.isArray(stats) ? stats.map((file) => file.stats) : [stats];
  return all.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}

async function remove(path: string): Promise<void> {
  await asked((answers) => {
    system().unlink({ filePath: path, ...answers });
  }).catch(() => undefined); // it is gone already
}

export const files: Files = {
  async choose({ from, original, most }) {
    try {
      const { tempFiles } = await wx.chooseMedia({
        count: Math.min(most, AT_ONCE),
        mediaType: ["mix"],
        sourceType: [from],
        sizeType: [original ? "original" : "compressed"],
        maxDuration: 60, // seconds, the longest that its camera films
      });
      return tempFiles.map((media) => chosen(media, from === "camera" ? Date.now() : null));
    } catch (error) {
      const { errMsg } = error as { errMsg: string };
      if (errMsg.includes("cancel")) return [];
      if (/auth|permission|privacy/i.test(errMsg)) throw new NotAllowed(errMsg);
      throw new Error(errMsg);
    }
  },

  async keep(file) {
    const random = Math.random().toString(36).slice(2);
    const path = `${folder()}/${Date.now().toString(36)}${random}.${extension(file.name)}`;
    try {
      await asked((answers) => {
        system().mkdir({ dirPath: folder(), recursive: true, ...answers });
      }).catch(() => undefined); // it is there
      if ((await taken()) + file.size > ROOM) return null;
      await asked((answers) => {
        system().copyFile({ srcPath: file.key, destPath: path, ...answers });
      });
      return { ...file, key: path };
    } catch {
      await remove(path);
      return null;
    }
  },

  async reopen(file) {
    const found = await asked<WechatMiniprogram.GetFileInfoSuccessCallbackResult>((answers) => {
      system().getFileInfo({ filePath: file.key, ...answers });
    }).catch(() => null);
    if (found?.size !== file.size) throw new Gone(file.name);
    return { ...file, thumbnail: file.type.startsWith("image/") ? file.key : null };
  },

  async read(file, offset, length) {
    const read = await asked<WechatMiniprogram.ReadFileSuccessCallbackResult>((answers) => {
      system().readFile({ filePath: file.key, position: offset, length, ...answers });
    }).catch(() => null);
    const bytes = read?.data;
    if (typeof bytes !== "object" || bytes.byteLength !== length) throw new Gone(file.name);
    return bytes;
  },

  async forget(file) {
    if (file.key.startsWith(`${folder()}/`)) await remove(file.key);
  },

  async retain(kept) {
    const keys = new Set(kept.map((file) => file.key));
    const listed = await asked<WechatMiniprogram.ReaddirSuccessCallbackResult>((answers) => {
      system().readdir({ dirPath: folder(), ...answers });
    }).catch(() => null); // nothing was ever kept
    const paths = (listed?.files ?? []).map((name) => `${folder()}/${name}`);
    await Promise.all(paths.filter((path) => !keys.has(path)).map(remove));
  },
};
