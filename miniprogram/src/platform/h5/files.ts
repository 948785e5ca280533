/** Files that a browser hands to the page, one by one, at its owner's will. */

import { isPicture } from "@shiguang/client";

import { Gone, type DeviceFile, type Files, type Wish } from "../files.ts";
import { drop, find, remember, store, storedKeys } from "./blobs.ts";
import { frameOf } from "./frames.ts";
import { shrunk } from "./shrinking.ts";

const pictures = new Map<string, string>(); // addresses, by the file's key

/** So that it is no other page's, and nobody's of another day. */
function newKey(): string {
  const random = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(random, (word) => word.toString(36)).join("");
}

async function chosen(file: File): Promise<DeviceFile> {
  const key = newKey();
  remember(key, file);
  return {
    key,
    name: file.name,
    size: file.size,
    type: file.type,
    modified: file.lastModified,
    thumbnail: await picture(key, file.type, file),
  };
}

async function picture(key: string, type: string, blob: Blob): Promise<string | null> {
  const made = pictures.get(key);
  if (made !== undefined) return made;
  const shown = type.startsWith("image/") ? blob : await frameOf(blob);
  if (shown === null) return null;
  const address = URL.createObjectURL(shown);
  pictures.set(key, address);
  return address;
}

/** The browser's own window for it, which opens at a press alone. */
function ask({ from, most }: Wish): Promise<File[]> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = "image/*,video/*";
  input.multiple = most > 1 && from === "album";
  if (from === "camera") input.setAttribute("capture", "environment");
  input.hidden = true;
  document.body.append(input); // some browsers tell nothing of an input that is nowhere
  return new Promise<File[]>((resolve) => {
    input.addEventListener("change", () => {
      resolve([...(input.files ?? [])].slice(0, most));
    });
    input.addEventListener("cancel", () => {
      resolve([]);
    });
    input.click();
  }).finally(() => {
    input.remove();
  });
}

async function bytesOf(file: DeviceFile): Promise<Blob> {
  const blob = await find(file.key);
  if (blob?.size !== file.size) throw new Gone(file.name);
  return blob;
}

export const files: Files = {
  async choose(wish) {
    const given = await ask(wish);
    const taken = given.filter(isPicture);
    wish.onGiven?.({ taken: taken.length, leftOut: given.length - taken.length });
    const files: DeviceFile[] = [];
    // one after the other: a picture is large where it is drawn
    for (const file of taken) files.push(await chosen(wish.original ? file : await shrunk(file)));
    return files;
  },

  async keep(file) {
    try {
      await store(file.key);
      return file;
    } catch {
      return null;
    }
  },

  async reopen(file) {
    return { ...file, thumbnail: await picture(file.key, file.type, await bytesOf(file)) };
  },

  async read(file, offset, length) {
    const blob = await bytesOf(file);
    try {
      return await blob.slice(offset, offset + length).arrayBuffer();
    } catch (cause) {
      throw new Gone(file.name, { cause }); // deleted, or another file by now
    }
  },

  async forget({ key }) {
    URL.revokeObjectURL(pictures.get(key) ?? "");
    pictures.delete(key);
    await drop(key);
  },

  async retain(kept) {
    const keys = new Set(kept.map((file) => file.key));
    const others = (await storedKeys()).filter((key) => !keys.has(key));
    await Promise.all(others.map(drop));
  },
};
