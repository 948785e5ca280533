/** Albums that stand for uploaded folders, and photos that go into them as they arrive. */

import { inBatches } from "@shiguang/client";
import { api, unwrap } from "../../app/api.ts";
import { queries } from "../../app/queries.ts";
import { tellRefusal } from "../../shared/refusals.ts";

const PATIENCE = 1_500; // milliseconds in which further photos join

export class Gathering {
  private readonly albums = new Map<string, Promise<string>>();
  private readonly waiting = new Map<string, Set<string>>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  put(folder: string, assetId: string): void {
    const ids = this.waiting.get(folder) ?? new Set();
    this.waiting.set(folder, ids.add(assetId));
    this.timer ??= setTimeout(() => void this.file().catch(tellRefusal), PATIENCE);
  }

  private async file(): Promise<void> {
    this.timer = undefined;
    const all = [...this.waiting];
    this.waiting.clear();
    for (const [folder, ids] of all) {
      const album = await this.albumOf(folder);
      await inBatches([...ids], (batch) =>
        unwrap(
          api.POST("/api/v1/albums/{album_id}/assets", {
            params: { path: { album_id: album } },
            body: { ids: batch },
          }),
        ),
      );
    }
    await queries.invalidateQueries({ queryKey: ["albums"] });
  }

  private albumOf(folder: string): Promise<string> {
    const known = this.albums.get(folder);
    if (known !== undefined) return known;
    const made = unwrap(api.POST("/api/v1/albums/folders", { body: { path: folder } })).then(
      ({ id }) => id,
    );
    this.albums.set(folder, made);
    made.catch(() => this.albums.delete(folder)); // asked for again by the next photo
    return made;
  }
}
