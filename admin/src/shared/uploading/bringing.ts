/** Files that somebody brings: a few at a time, each with its fate. */

import { checksum } from "./hashing/hashing.ts";
import { Slots } from "./slots.ts";
import { transfer, type Begun, type Receiver } from "./transfer.ts";

export type Fate =
  | { at: "waiting" }
  | { at: "reading" }
  | { at: "sending"; sent: number }
  | { at: "arrived" }
  | { at: "failed"; error: unknown }
  /** Nothing of it was sent, nor would trying again help. */
  | { at: "refused"; reason: string };

export interface Brought {
  id: number;
  name: string;
  size: number;
  fate: Fate;
}

const AT_ONCE = 3;

export class Bringing {
  private brought: readonly Brought[] = [];
  private readonly files = new Map<number, { file: File; receiver: Receiver<Begun> }>();
  private readonly turns = new Slots(AT_ONCE);
  private readonly listeners = new Set<() => void>();
  private readonly onArrived: () => void;

  /** @param onArrived told when all files that were under way have met their fate */
  constructor(onArrived: () => void) {
    this.onArrived = onArrived;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): readonly Brought[] => this.brought;

  /** @param refusal why a file is not even sent; null where it is */
  add(
    files: readonly File[],
    receiver: Receiver<Begun>,
    refusal: (file: File) => string | null = () => null,
  ): void {
    for (const file of files) {
      const id = this.brought.length;
      const { name, size } = file;
      const reason = refusal(file);
      if (reason !== null) {
        this.show([...this.brought, { id, name, size, fate: { at: "refused", reason } }]);
        continue;
      }
      this.files.set(id, { file, receiver });
      this.show([...this.brought, { id, name, size, fate: { at: "waiting" } }]);
      void this.turns.hold(() => this.bring(id));
    }
  }

  retry(id: number): void {
    this.settle(id, { at: "waiting" });
    void this.turns.hold(() => this.bring(id));
  }

  private async bring(id: number): Promise<void> {
    const { signal } = new AbortController(); // leaving the page is what stops it
    const kept = this.files.get(id);
    if (kept === undefined) return;
    const { file, receiver } = kept;
    try {
      this.settle(id, { at: "reading" });
      const sha256 = await checksum(file, { signal, onRead: ignore });
      this.settle(id, { at: "sending", sent: 0 });
      const onSent = (sent: number) => {
        this.settle(id, { at: "sending", sent });
      };
      await transfer(file, sha256, receiver, { signal, onSent });
      this.files.delete(id);
      this.settle(id, { at: "arrived" });
    } catch (error) {
      this.settle(id, { at: "failed", error });
    }
    if (!this.brought.some(isUnderWay)) this.onArrived();
  }

  private settle(id: number, fate: Fate): void {
    this.show(this.brought.map((one) => (one.id === id ? { ...one, fate } : one)));
  }

  private show(brought: readonly Brought[]): void {
    this.brought = brought;
    for (const tell of this.listeners) tell();
  }
}

export function isUnderWay({ fate }: Brought): boolean {
  return fate.at !== "arrived" && fate.at !== "failed" && fate.at !== "refused";
}

function ignore(): void {
  return undefined;
}
