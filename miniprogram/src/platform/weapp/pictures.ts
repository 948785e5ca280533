/**
 * Files of the mini-program, of which it may have 200 MB in all.
 *
 * https://developers.weixin.qq.com/miniprogram/dev/framework/ability/file-system.html
 */

import type { Pictures } from "../pictures.ts";

const FOLDER = `${wx.env.USER_DATA_PATH}/thumbnails`;
const MOST = 1500; // of about 20 kB
const SOME = 150; // go at once, so that room is not made for each

const files = wx.getFileSystemManager();
/** The oldest first. */
const kept = new Set(listed());

function listed(): string[] {
  try {
    files.accessSync(FOLDER);
  } catch {
    files.mkdirSync(FOLDER, true);
  }
  return files.readdirSync(FOLDER);
}

function fileName(name: string): string {
  return `${name.replace(/[^\w-]/g, "_")}.webp`;
}

function makeRoom(): void {
  for (const file of [...kept].slice(0, SOME)) {
    kept.delete(file);
    files.unlink({ filePath: `${FOLDER}/${file}` });
  }
}

export const pictures: Pictures = {
  find(name) {
    const file = fileName(name);
    return Promise.resolve(kept.has(file) ? `${FOLDER}/${file}` : null);
  },
  bring(name, url) {
    if (kept.size >= MOST) makeRoom();
    const file = fileName(name);
    return new Promise((resolve, reject) => {
      wx.downloadFile({
        url,
        filePath: `${FOLDER}/${file}`,
        success: ({ statusCode, filePath }) => {
          if (statusCode !== 200) {
            files.unlink({ filePath }); // what came is the store's excuse
            reject(new Error(`HTTP ${String(statusCode)}`));
            return;
          }
          kept.add(file);
          resolve(filePath);
        },
        fail: ({ errMsg }) => {
          reject(new Error(errMsg));
        },
      });
    });
  },
  release() {
    // the file stays
  },
  clear() {
    kept.clear();
    files.rmdirSync(FOLDER, true);
    files.mkdirSync(FOLDER, true);
    return Promise.resolve();
  },
};
