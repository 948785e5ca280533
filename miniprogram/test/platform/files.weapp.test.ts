/** WeChat's files: temporary ones that are gone with the app, and copies of them that stay. */

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { Gone, NotAllowed, type DeviceFile } from "../../src/platform/files.ts";
import { files } from "../../src/platform/weapp/files.ts";

type Media = WechatMiniprogram.MediaFile;
type Fails = { fail?: (error: never) => void; success?: (result: never) => void };

const USER = "wxfile://usr";
const MISSING = "fail no such file or directory";

/** As much of `wx` as files need, over files in memory. */
class FakeWx {
  readonly env = { USER_DATA_PATH: USER };
  readonly disk = new Map<string, Uint8Array>();
  asked: WechatMiniprogram.ChooseMediaOption | null = null;
  answer: Media[] | string = [];
  /** Of the copies that WeChat allows. */
  isFull = false;

  private settle(option: Fails, act: () => unknown): void {
    queueMicrotask(() => {
      try {
        option.success?.({ errMsg: "ok", ...(act() as object) } as never);
      } catch (error) {
        option.fail?.({ errMsg: (error as Error).message } as never);
      }
    });
  }

  private bytes(path: string): Uint8Array {
    const bytes = this.disk.get(path);
    if (bytes === undefined) throw new Error(MISSING);
    return bytes;
  }

  private in(folder: string): string[] {
    return [...this.disk.keys()].filter((path) => path.startsWith(`${folder}/`));
  }

  chooseMedia(option: WechatMiniprogram.ChooseMediaOption) {
    this.asked = option;
    if (typeof this.answer === "string") {
      return Promise.reject({ errMsg: `chooseMedia:fail ${this.answer}` });
    }
    return Promise.resolve({ tempFiles: this.answer, type: "mix", errMsg: "chooseMedia:ok" });
  }

  getFileSystemManager() {
    type Wx = WechatMiniprogram.FileSystemManager;
    const system: Partial<Wx> = {
      mkdir: (option) => {
        this.settle(option, () => ({}));
      },
      stat: (option) => {
        this.settle(option, () => ({
          stats: this.in(option.path).map((path) => ({
            path,
            stats: { size: this.bytes(path).length, isFile: () => true },
          })),
        }));
      },
      copyFile: (option) => {
        this.settle(option, () => {
          if (this.isFull) throw new Error("fail the maximum size of the file storage limit");
          this.disk.set(option.destPath, this.bytes(option.srcPath));
          return {};
        });
      },
      getFileInfo: (option) => {
        this.settle(option, () => ({ size: this.bytes(option.filePath).length }));
      },
      readFile: (option) => {
        this.settle(option, () => {
          const from = option.position ?? 0;
          const bytes = this.bytes(option.filePath);
          return { data: bytes.slice(from, from + (option.length ?? bytes.length)).buffer };
        });
      },
      readdir: (option) => {
        this.settle(option, () => ({
          files: this.in(option.dirPath).map((path) => path.slice(option.dirPath.length + 1)),
        }));
      },
      unlink: (option) => {
        this.settle(option, () => {
          if (!this.disk.delete(option.filePath)) throw new Error(MISSING);
          return {};
        });
      },
    };
    return system as Wx;
  }

  media(path: string, size: number): Media {
    this.disk.set(
      path,
      Uint8Array.from({ length: size }, (_, index) => index),
    );
    const fileType = path.endsWith(".mp4") ? "video" : "image";
    const thumbTempFilePath = fileType === "video" ? `${path}.thumb.jpg` : "";
    return {
      tempFilePath: path,
      fileType,
      thumbTempFilePath,
      size,
      duration: 0,
      height: 1,
      width: 1,
    };
  }
}

let wx: FakeWx;
const album = { from: "album", original: true, most: 50 } as const;

beforeEach(() => {
  wx = new FakeWx();
  vi.stubGlobal("wx", wx);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function chosen(path = "wxfile://tmp_a.jpg", size = 10): Promise<DeviceFile> {
  wx.answer = [wx.media(path, size)];
  const [file] = await files.choose(album);
  if (file === undefined) throw new Error("Nothing was chosen.");
  return file;
}

describe("choosing", () => {
  it("asks for pictures and films, original or smaller, no more than WeChat gives", async () => {
    await files.choose(album);
    expect(wx.asked).toMatchObject({ sizeType: ["original"], sourceType: ["album"], count: 20 });
    await files.choose({ from: "camera", original: false, most: 1 });
    expect(wx.asked).toMatchObject({
      sizeType: ["compressed"],
      sourceType: ["camera"],
      count: 1,
      mediaType: ["mix"],
    });
  });

  it("says what was chosen", async () => {
    wx.answer = [wx.media("wxfile://tmp_a.jpg", 10), wx.media("http://tmp/b.mp4", 20)];
    expect(await files.choose(album)).toEqual([
      {
        key: "wxfile://tmp_a.jpg",
        name: "tmp_a.jpg",
        size: 10,
        type: "image/jpeg",
        modified: null,
        thumbnail: "wxfile://tmp_a.jpg",
      },
      {
        key: "http://tmp/b.mp4",
        name: "b.mp4",
        size: 20,
        type: "video/mp4",
        modified: null,
        thumbnail: "http://tmp/b.mp4.thumb.jpg",
      },
    ]);
  });

  it("is empty when its owner thought better of it", async () => {
    wx.answer = "cancel";
    expect(await files.choose(album)).toEqual([]);
  });

  it.each(["auth deny", "privacy permission is not authorized", "system permission denied"])(
    "is not allowed: %s",
    async (words) => {
      wx.answer = words;
      await expect(files.choose(album)).rejects.toBeInstanceOf(NotAllowed);
    },
  );
});

describe("reading", () => {
  it("gives the piece that was asked for", async () => {
    const file = await chosen();
    expect([...new Uint8Array(await files.read(file, 3, 4))]).toEqual([3, 4, 5, 6]);
  });

  it("says when the bytes have gone, or are others", async () => {
    const file = await chosen();
    wx.disk.set(file.key, new Uint8Array(5));
    await expect(files.read(file, 3, 4)).rejects.toBeInstanceOf(Gone);
    wx.disk.clear();
    await expect(files.read(file, 0, 1)).rejects.toBeInstanceOf(Gone);
    await expect(files.reopen(file)).rejects.toBeInstanceOf(Gone);
  });
});

describe("keeping", () => {
  it("copies what would go with the app, and shows it again afterwards", async () => {
    const file = await chosen();
    const kept = await files.keep(file);
    wx.disk.delete(file.key);
    if (kept === null) throw new Error("It was not kept.");
    expect(kept.key).toMatch(/^wxfile:\/\/usr\/uploads\/\w+\.jpg$/);
    const again = await files.reopen({ ...kept, thumbnail: null });
    expect(again.thumbnail).toBe(kept.key);
    expect((await files.read(again, 0, 10)).byteLength).toBe(10);
  });

  it("leaves room for what else the app keeps", async () => {
    const file = await chosen();
    expect(await files.keep({ ...file, size: 160 * 1024 * 1024 })).toBeNull();
    wx.isFull = true;
    expect(await files.keep(file)).toBeNull();
    expect([...wx.disk.keys()]).toEqual([file.key]);
  });

  it("ends when the file is forgotten, which leaves temporary ones alone", async () => {
    const file = await chosen();
    const kept = await files.keep(file);
    if (kept === null) throw new Error("It was not kept.");
    await files.forget(kept);
    await files.forget(kept);
    await files.forget(file);
    expect([...wx.disk.keys()]).toEqual([file.key]);
  });

  it("ends for all that nobody knows of any more", async () => {
    await files.retain([]); // nothing was ever kept
    const known = await files.keep(await chosen("wxfile://tmp_a.jpg"));
    await files.keep(await chosen("wxfile://tmp_b.jpg"));
    if (known === null) throw new Error("It was not kept.");
    await files.retain([known]);
    expect([...wx.disk.keys()].filter((path) => path.startsWith(USER))).toEqual([known.key]);
  });
});
