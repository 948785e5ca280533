/** Pictures and films of the device: chosen by its owner, read piece by piece. */

/** What was chosen. It is a plain object, which can be stored: `reopen` finds the bytes again. */
export interface DeviceFile {
  /** Names the bytes on this device; nobody else can read anything from it. */
  readonly key: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** The media type, or empty where the device does not know it. */
  readonly type: string;
  /** When it was taken or changed last, in milliseconds since 1970; null where that is unknown. */
  readonly modified: number | null;
  /** An address that an image element shows, for as long as the app runs; null: there is none. */
  readonly thumbnail: string | null;
}

export interface Wish {
  readonly from: "album" | "camera";
  /** False: the device may make smaller copies of pictures, which are sent faster. */
  readonly original: boolean;
  /** So many at most. */
  readonly most: number;
  /** Told what its owner has chosen, before the device makes what it needs of them. */
  readonly onGiven?: (given: Given) => void;
}

export interface Given {
  readonly taken: number;
  /** Neither photos nor films. */
  readonly leftOut: number;
}

export interface Files {
  /** Empty when its owner thought better of it. Rejects with `NotAllowed` without a permission. */
  choose(wish: Wish): Promise<DeviceFile[]>;
  /** Makes the bytes outlive the app; they may have another key then. Null: no room for it. */
  keep(file: DeviceFile): Promise<DeviceFile | null>;
  /** What was stored before the app was closed, with a thumbnail of today; or rejects with `Gone`. */
  reopen(file: DeviceFile): Promise<DeviceFile>;
  /** Rejects with `Gone` when the bytes cannot be read any more. */
  read(file: DeviceFile, offset: number, length: number): Promise<ArrayBuffer>;
  /** Frees what `keep` has taken; harmless for anything else. */
  forget(file: DeviceFile): Promise<void>;
  /** Frees what `keep` has taken of any other file, as when the app was closed in the midst of it. */
  retain(files: readonly DeviceFile[]): Promise<void>;
}

/** The bytes have gone: the app was closed, or the picture was deleted. Choosing it again helps. */
export class Gone extends Error {
  override readonly name = "Gone";
}

/** The device's owner has not allowed it. */
export class NotAllowed extends Error {
  override readonly name = "NotAllowed";
}
