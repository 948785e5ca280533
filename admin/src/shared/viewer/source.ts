/** Where the viewer has photos from: the library, somebody's album, a partner, the locked folder. */

import type { QueryKey } from "@tanstack/react-query";
import type { ReactNode } from "react";

import type { Schemas } from "../../app/api.ts";
import type { Step } from "./editor/recipe.ts";
import type { Thumbnails } from "../photos/thumbnails.ts";

/** What can be shown of a photo; lists differ in what they tell besides. */
export interface ViewedPhoto {
  id: string;
  kind: Schemas["AssetKind"];
  width: number | null;
  height: number | null;
  thumbhash: string | null;
  thumbnail_url: string | null;
  preview_url: string | null;
  caption: string;
  captured_at: string;
  captured_local_date: string;
  /** MP4 of a film, or of the seconds around a motion photo. */
  playback_url: string | null;
  /** "equirectangular" for a sphere. */
  projection: string | null;
  /** How much of a sphere it covers, among other things that its file tells. */
  metadata?: Record<string, unknown>;
  /** Some silent seconds of a film, until it can be played. */
  animation_url?: string | null;
  /** Shown by a recipe; spheres that are so are flat. */
  is_edited?: boolean;
  /** By which the preview is drawn, until the edited picture is made. */
  drawn_by?: readonly Step[];
}

export interface PhotoQuery<P> {
  queryKey: QueryKey;
  queryFn: () => Promise<P>;
  staleTime: number;
}

/** Methods, so that a source of photos that tell more is a source of photos. */
export interface PhotoSource<P extends ViewedPhoto = ViewedPhoto> {
  photo: (id: string) => PhotoQuery<P>;
  /** The address of the whole picture, for who comes close; null where browsers could not show it. */
  fullSize?(photo: P): PhotoQuery<string | null>;
  /** To fetch a photo is to be on record as having looked at it: none is fetched ahead. */
  isRecorded?: boolean;
  /** Of what its lists show; the library's unless it is said. */
  thumbnails?: Thumbnails;
  /** Buttons at the top of the viewer. `leave` goes on to the next photo, or closes after the last. */
  tools?(photo: P, leave: () => void): ReactNode;
  /** All there is to know of the photo, beside it. */
  panel?(photo: P): ReactNode;
  /** Drawn upon the picture and exactly as large: boxes of faces, text. */
  layer?(photo: P, isPanelOpen: boolean): ReactNode;
}
