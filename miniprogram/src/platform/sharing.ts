/** Handing a link on. */

export interface Handed {
  title: string;
  url: string;
}

export interface Sharing {
  /** By what the device offers for that; false: its owner thought better of it. Null: there is nothing. */
  readonly hand: ((link: Handed) => Promise<boolean>) | null;
  readonly copy: (text: string) => Promise<void>;
}
