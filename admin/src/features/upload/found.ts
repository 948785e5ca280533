/** Files that are to be uploaded: chosen, dropped, or lying in folders that were. */

import { isPicture } from "@shiguang/client";

/** As browsers offer it where they let a page come back to a file; TypeScript does not know it yet. */
export interface Handle extends FileSystemFileHandle {
  queryPermission?: (wish: { mode: "read" }) => Promise<PermissionState>;
  requestPermission?: (wish: { mode: "read" }) => Promise<PermissionState>;
}

export interface Found {
  file: File;
  folder: string;
  /** The way to the file when the page has been left and opened again. */
  handle?: Handle;
}

export interface Findings {
  found: Found[];
  /** What is neither picture nor film. */
  leftOut: number;
}

interface Pickers {
  showOpenFilePicker?: (wish: { multiple: true }) => Promise<Handle[]>;
  showDirectoryPicker?: () => Promise<FileSystemDirectoryHandle>;
}

interface Dropped extends DataTransferItem {
  /** Nothing for files that lie nowhere, as pictures dragged from pages. */
  getAsFileSystemHandle?: () => Promise<FileSystemHandle | null | undefined>;
}

export async function chooseFiles(): Promise<Findings> {
  const { showOpenFilePicker } = window as Pickers;
  if (showOpenFilePicker === undefined) return chooseByField({ isFolder: false });
  const handles = await unlessCalledOff(() => showOpenFilePicker({ multiple: true }));
  const found = await Promise.all(
    (handles ?? []).map(async (handle) => ({ file: await handle.getFile(), folder: "", handle })),
  );
  return picturesOf(found);
}

export async function chooseFolder(): Promise<Findings> {
  const { showDirectoryPicker } = window as Pickers;
  if (showDirectoryPicker === undefined) return chooseByField({ isFolder: true });
  const folder = await unlessCalledOff(() => showDirectoryPicker());
  return picturesOf(folder === undefined ? [] : await filesOf(folder, ""));
}

/** What has been dropped. It must be asked for at once: the event's data do not outlive it. */
export async function dropped(data: DataTransfer): Promise<Findings> {
  const items = [...data.items].filter(({ kind }) => kind === "file");
  const found = await Promise.all(items.map(readItem));
  return picturesOf(found.flat());
}

function readItem(item: Dropped): Promise<Found[]> {
  const handle = item.getAsFileSystemHandle?.() ?? Promise.resolve(null);
  const entry = item.webkitGetAsEntry();
  const file = item.getAsFile();
  return handle
    .catch(() => null)
    .then((there) => {
      if (there != null) return filesOf(there, "");
      if (entry?.isDirectory) return filesOfEntry(entry, "");
      return file === null ? [] : [{ file, folder: "" }];
    });
}

async function filesOf(handle: FileSystemHandle, folder: string): Promise<Found[]> {
  if (isHidden(handle.name)) return [];
  if (isFile(handle)) return [{ file: await handle.getFile(), folder, handle }];
  if (!isDirectory(handle)) return [];
  const found: Found[] = [];
  for await (const inside of handle.values()) {
    found.push(...(await filesOf(inside, within(folder, handle.name))));
  }
  return found;
}

async function filesOfEntry(entry: FileSystemEntry, folder: string): Promise<Found[]> {
  if (isHidden(entry.name)) return [];
  if (isFileEntry(entry)) {
    const file = await new Promise<File>((yes, no) => {
      entry.file(yes, no);
    });
    return [{ file, folder }];
  }
  if (!isDirectoryEntry(entry)) return [];
  const reader = entry.createReader();
  const found: Found[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((yes, no) => {
      reader.readEntries(yes, no); // some of them, until there are none
    });
    if (some.length === 0) return found;
    for (const inside of some) {
      found.push(...(await filesOfEntry(inside, within(folder, entry.name))));
    }
  }
}

function chooseByField({ isFolder }: { isFolder: boolean }): Promise<Findings> {
  const field = document.createElement("input");
  field.type = "file";
  field.multiple = true;
  field.webkitdirectory = isFolder;
  return new Promise((resolve) => {
    field.addEventListener("cancel", () => {
      resolve({ found: [], leftOut: 0 });
    });
    field.addEventListener("change", () => {
      const found = [...(field.files ?? [])].map((file) => ({ file, folder: folderOf(file) }));
      resolve(picturesOf(found));
    });
    field.click();
  });
}

/** Undefined: they thought better of it. */
async function unlessCalledOff<T>(choose: () => Promise<T>): Promise<T | undefined> {
  try {
    return await choose();
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    throw error;
  }
}

function picturesOf(all: readonly Found[]): Findings {
  const found = all.filter(({ file }) => !isHidden(file.name) && isPicture(file));
  return { found, leftOut: all.length - found.length };
}

function folderOf(file: File): string {
  return file.webkitRelativePath.split("/").slice(0, -1).join("/");
}

function within(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

function isHidden(name: string): boolean {
  return name.startsWith(".");
}

function isFile(handle: FileSystemHandle): handle is Handle {
  return handle.kind === "file";
}

function isDirectory(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === "directory";
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectoryEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
