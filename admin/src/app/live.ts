/** What happens in the library, told by the server while somebody looks. */

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

/** Which lists an event makes stale. */
const STALE: Record<string, readonly (readonly string[])[]> = {
  "asset.accepted": [["library"], ["jobs"]],
  "asset.changed": [["library"]],
  "asset.deleted": [["library"]],
  "asset.progressed": [["library"], ["jobs"], ["people"]],
  "album.activity": [["activity"], ["albums"]],
  "album.changed": [["albums"]],
  "album.deleted": [["albums"]],
  "album.shared": [["albums"]],
  "album.unshared": [["albums"]],
  "library.opened": [["account", "library-accesses"]],
  "library.closed": [["account", "library-accesses"]],
  "import.changed": [["imports"]],
  "import.ended": [["imports"], ["library"]],
  "moderation.held": [["moderation"]],
  "moderation.settled": [["moderation"]],
  "moderation.waiting": [["moderation"]],
  "partner.invited": [["partners"]],
  "partner.accepted": [["partners"]],
  "partner.changed": [["partners"]],
  "partner.ended": [["partners"]],
  "family.invited": [["families"]],
  "family.joined": [["families"]],
  "family.left": [["families"]],
  "webhook.disabled": [["webhooks"]],
  "model.run_changed": [["pipelines"], ["deployments"]],
  "model.approval_wanted": [["pipelines"]],
};
const PAUSE = 2_000; // milliseconds: a thousand photos that come in are not a thousand lists
const PATIENCE = 10_000; // milliseconds until a stream that was refused is asked for again

export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => {
    const live = new Live((key) => void client.invalidateQueries({ queryKey: key }));
    live.start();
    return () => {
      live.stop();
    };
  }, [client]);
}

class Live {
  private readonly makeStale: (key: readonly string[]) => void;
  private events: EventSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private readonly stale = new Map<string, readonly string[]>();

  constructor(makeStale: (key: readonly string[]) => void) {
    this.makeStale = makeStale;
  }

  start(): void {
    document.addEventListener("visibilitychange", this.look);
    addEventListener("pagehide", this.close);
    addEventListener("pageshow", this.look);
    this.look();
  }

  stop(): void {
    document.removeEventListener("visibilitychange", this.look);
    removeEventListener("pagehide", this.close);
    removeEventListener("pageshow", this.look);
    clearTimeout(this.timer);
    this.close();
  }

  /** A tab that nobody looks at holds no connection. */
  private readonly look = (): void => {
    if (document.hidden) this.close();
    else this.open();
  };

  private open(): void {
    if (this.events !== undefined) return;
    this.events = new EventSource("/api/v1/events");
    for (const [name, keys] of Object.entries(STALE)) {
      this.events.addEventListener(name, () => {
        this.note(keys);
      });
    }
    this.events.addEventListener("resync", () => {
      this.note(Object.values(STALE).flat());
    });
    this.events.addEventListener("error", () => {
      // after a break browsers connect again by themselves, but not after a refusal
      if (this.events?.readyState !== EventSource.CLOSED) return;
      this.close();
      this.again = setTimeout(this.look, PATIENCE);
    });
  }

  private readonly close = (): void => {
    clearTimeout(this.again);
    this.events?.close();
    this.events = undefined;
  };

  private note(keys: readonly (readonly string[])[]): void {
    for (const key of keys) this.stale.set(key.join(), key);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      for (const key of this.stale.values()) this.makeStale(key);
      this.stale.clear();
    }, PAUSE);
  }
}
