/**
 * What is still to be uploaded, kept in the browser, so that it goes on after the page was left. Each
 * tab minds its own files; those of a tab that is no more are taken over by the next.
 */

import type { Handle } from "./found.ts";
import type { Description } from "./queue.ts";

export interface Remembered extends Description {
  id: string;
  sha256?: string;
  handle?: Handle;
}

interface Kept extends Remembered {
  /** Whose library they are for. */
  owner: string;
  tab: string;
  /** Milliseconds since 1970. */
  since: number;
}

const STORE = "files";
const TAB = "shiguang.tab";
const LONGEST = 7 * 24 * 3_600_000; // milliseconds; what is older will hardly be wanted
const HELD = "shiguang uploads of ";

export class Memory {
  private readonly owner: string;
  private readonly tab: Promise<string>;
  private readonly database: Promise<IDBDatabase>;

  constructor(owner: string) {
    this.owner = owner;
    this.tab = ownTab();
    this.database = open();
  }

  /** Files of this tab before it was loaded anew, and of tabs that have been closed. */
  async recall(): Promise<Remembered[]> {
    const tab = await this.tab;
    const living = await livingTabs();
    const all = await this.work<Kept[]>("readonly", (files) => files.getAll());
    const isOld = ({ since }: Kept) => since < Date.now() - LONGEST;
    await this.forget(all.filter(isOld).map(({ id }) => id));
    const mine = all.filter(
      (kept) =>
        kept.owner === this.owner && !isOld(kept) && (kept.tab === tab || !living.has(kept.tab)),
    );
    await this.keep(mine);
    return mine;
  }

  async keep(files: readonly Remembered[]): Promise<void> {
    const tab = await this.tab;
    const more = { owner: this.owner, tab, since: Date.now() };
    await this.work("readwrite", (store) => {
      for (const file of files) store.put({ ...file, ...more } satisfies Kept);
      return undefined;
    });
  }

  async forget(ids: readonly string[]): Promise<void> {
    await this.work("readwrite", (store) => {
      for (const id of ids) store.delete(id);
      return undefined;
    });
  }

  private async work<T>(
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore) => IDBRequest<T> | undefined,
  ): Promise<T> {
    const database = await this.database;
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      transaction.addEventListener("complete", () => {
        resolve(request?.result as T);
      });
      transaction.addEventListener("abort", () => {
        reject(transaction.error ?? new Error("The browser keeps nothing."));
      });
    });
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("shiguang.uploads", 1);
    request.addEventListener("upgradeneeded", () => {
      request.result.createObjectStore(STORE, { keyPath: "id" });
    });
    request.addEventListener("success", () => {
      resolve(request.result);
    });
    request.addEventListener("error", () => {
      reject(request.error ?? new Error("The browser keeps nothing."));
    });
  });
}

/** The same after the page was loaded anew; another in a tab that was made as a copy of this one. */
async function ownTab(): Promise<string> {
  const before = sessionStorage.getItem(TAB);
  const tab =
    before === null || (await livingTabs()).has(before)
      ? Array.from(crypto.getRandomValues(new Uint32Array(2))).join("-")
      : before;
  sessionStorage.setItem(TAB, tab);
  // held for as long as the page is there
  void locks()?.request(HELD + tab, () => new Promise(() => undefined));
  return tab;
}

/** Where browsers do not tell, all of them may be. */
async function livingTabs(): Promise<{ has: (tab: string) => boolean }> {
  const told = await locks()?.query();
  if (told === undefined) return { has: (tab) => tab !== sessionStorage.getItem(TAB) };
  const names = new Set((told.held ?? []).map(({ name }) => name));
  return { has: (tab) => names.has(HELD + tab) };
}

/** Absent where the page was not served securely. */
function locks(): LockManager | undefined {
  return (navigator as Partial<Navigator>).locks;
}
