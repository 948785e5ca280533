/** The queue of whoever is signed in. */

import { patient } from "../album/client.ts";
import { libraryChanged } from "../photos/library.ts";
import { platform } from "../platform/index.ts";
import { uploadsOf } from "./album.ts";
import { clock } from "./clock.ts";
import { UploadQueue } from "./queue.ts";

let open: { owner: string; queue: UploadQueue } | null = null;

/** Goes on with what was left; somebody else's queue stops. */
export function uploadsFor(owner: string): UploadQueue {
  if (open?.owner === owner) return open.queue;
  open?.queue.close();
  const queue = new UploadQueue(owner, { ...platform, api: uploadsOf(patient), clock });
  queue.subscribe(showingWhatCame(queue));
  void queue.start();
  open = { owner, queue };
  return queue;
}

/** How many files of whoever is signed in have not arrived yet. */
export function unfinishedUploads(): number {
  if (open === null) return 0;
  const { files, ended } = open.queue.snapshot().totals;
  return files - ended;
}

/** Its owner has signed out: nothing that was chosen stays on the device. */
export function endUploads(): void {
  open?.queue.cancel();
  open?.queue.close();
  open = null;
}

/** When the app comes to the fore: in the background, WeChat lets no request through. */
export function wakeUploads(): void {
  open?.queue.wake();
}

function showingWhatCame(queue: UploadQueue): () => void {
  let before = 0;
  return () => {
    const { ended } = queue.snapshot().totals;
    if (ended > before) void libraryChanged();
    before = ended;
  };
}
