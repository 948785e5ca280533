/** Small pictures that the device keeps, so that they are there at once, and without a network. */

export interface Pictures {
  /** An address of a picture that was kept; null: there is none of that name. */
  find(name: string): Promise<string | null>;
  /**
   * Fetches a picture, keeps it for the next time as long as there is room, and answers its address
   * on this device. Rejects when it cannot be fetched.
   */
  bring(name: string, url: string): Promise<string>;
  /** The address is not shown any more. */
  release(address: string): void;
  /** Forgets them all, as when their owner signs out. */
  clear(): Promise<void>;
}
