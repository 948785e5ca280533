/**
 * Files of the mini-program, of which it may have 200 MB in all.
 *
 * https://developers.weixin.qq.com/miniprogram/dev/framework/ability/file-system.html
 */

import type { Pictures } from "../pictures.ts";
import { download } from "./downloading.ts";

const FOLDER = `${wx.env.USER_DATA_PATH}/thumbnails`;
const MOST = 1500; // of about 20 kB
const SOME = 150; // go at once, so that room is not made for each

/** File names, the oldest first; read when the first of them is wanted. */
let kept: Set<string> | undefined;

function listed(): Set<string> {
  if (kept !== undefined) return kept;
  const files = wx.getFileSystemManager();
  try {
    files.accessSync(FOLDER);
  } catch {
    files.mkdirSync(FOLDER, true);
  }
  return (kept = new Set(files.readdirSync(FOLDER)));
}

function fileName(name: string): string {
  return `${name.replace(/[^\w-]/g, "_")}.webp`;
}

function makeRoom(): void {
  const all = listed();
  for (const file of [...all].slice(0, SOME)) {
    all.delete(file);
    wx.getFileSystemManager().unlink({ filePath: `${FOLDER}/${file}` });
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- what WeChat throws is to be rejected
async function find(name: string): Promise<string | null> {
  const file = fileName(name);
  return listed().has(file) ? `${FOLDER}/${file}` : null;
}

export const pictures: Pictures = {
  find,
  async bring(name, url) {
    const all = listed();
    if (all.size >= MOST) makeRoom();
    const file = fileName(name);
    await download(url, `${FOLDER}/${file}`);
    all.add(file);
    return `${FOLDER}/${file}`;
  },
  release() {
    // the file stays
  },
  clear() {
    const files = wx.getFileSystemManager();
    kept = undefined;
    return new Promise((resolve) => {
      files.rmdir({
        dirPath: FOLDER,
        recursive: true,
        complete: () => {
          resolve();
        },
      });
    });
  },
};
