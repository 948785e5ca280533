/** The bytes of what was chosen: as long as the page lives, and in IndexedDB beyond that. */

const DATABASE = "shiguang.uploads";
const BLOBS = "blobs";

const chosen = new Map<string, Blob>();
let opening: Promise<IDBDatabase> | undefined;

export function remember(key: string, blob: Blob): void {
  chosen.set(key, blob);
}

/** Undefined: they have gone. */
export async function find(key: string): Promise<Blob | undefined> {
  const blob = chosen.get(key) ?? (await load(key).catch(() => undefined));
  if (blob !== undefined) chosen.set(key, blob);
  return blob;
}

/** Rejects where there is no room, or no database at all. */
export async function store(key: string): Promise<void> {
  const blob = chosen.get(key);
  if (blob === undefined) throw new Error("There is nothing to store.");
  await change((blobs) => blobs.put(blob, key));
}

export async function drop(key: string): Promise<void> {
  chosen.delete(key);
  await change((blobs) => blobs.delete(key)).catch(() => undefined); // there is no database
}

export async function storedKeys(): Promise<string[]> {
  const blobs = await openStore("readonly").catch(() => null);
  if (blobs === null) return [];
  return (await result(blobs.getAllKeys())).map(String);
}

async function load(key: string): Promise<Blob | undefined> {
  const blobs = await openStore("readonly");
  return result(blobs.get(key) as IDBRequest<Blob | undefined>);
}

/** Done when it is on the disk: room may be missed only then. */
async function change(act: (blobs: IDBObjectStore) => IDBRequest): Promise<void> {
  const blobs = await openStore("readwrite");
  await new Promise<void>((resolve, reject) => {
    const failed = () => {
      reject(blobs.transaction.error ?? new Error("It was not stored."));
    };
    blobs.transaction.oncomplete = () => {
      resolve();
    };
    blobs.transaction.onerror = failed;
    blobs.transaction.onabort = failed;
    act(blobs);
  });
}

async function openStore(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  opening ??= open();
  opening.catch(() => {
    opening = undefined; // it may be there the next time
  });
  return (await opening).transaction(BLOBS, mode).objectStore(BLOBS);
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(BLOBS);
  };
  return result(request);
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("The database does not answer."));
    };
  });
}
