/** Poems that were written for a photo or for an album. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../album/client.ts";
import { queries } from "../album/queries.ts";

export type Poem = Schemas["Poem"];

/** What a poem is about, and what its card shows of it. */
export interface Subject {
  of: "asset" | "album";
  id: string;
  title: string;
  /** Of the seal: the album's name. */
  seal: string;
  date: string;
  /** Of the card's picture; null where there is none. */
  picture: string | null;
  mayWrite: boolean;
  /** The album's owner may delete anybody's. */
  isOwner: boolean;
}

const POEMS = "poems";
const MOST = 100; // of one photo or album

export function poemsQuery({ of, id }: Subject) {
  return queryOptions({
    queryKey: [POEMS, of, id],
    queryFn: async (): Promise<Poem[]> => {
      const query = { limit: MOST };
      const page = await unwrap(
        of === "asset"
          ? api.GET("/api/v1/assets/{asset_id}/poems", {
              params: { path: { asset_id: id }, query },
            })
          : api.GET("/api/v1/albums/{album_id}/poems", {
              params: { path: { album_id: id }, query },
            }),
      );
      return page.items;
    },
  });
}

/** @param words the member's own, which come before what is shown */
export async function writePoem({ of, id }: Subject, words: readonly string[]): Promise<Poem> {
  const body = { words: [...words] };
  const poem = await unwrap(
    of === "asset"
      ? api.POST("/api/v1/assets/{asset_id}/poems", { params: { path: { asset_id: id } }, body })
      : api.POST("/api/v1/albums/{album_id}/poems", { params: { path: { album_id: id } }, body }),
  );
  await queries.invalidateQueries({ queryKey: [POEMS, of, id] });
  return poem;
}

export async function deletePoem({ of, id }: Subject, poem: Poem): Promise<void> {
  await unwrap(api.DELETE("/api/v1/poems/{poem_id}", { params: { path: { poem_id: poem.id } } }));
  await queries.invalidateQueries({ queryKey: [POEMS, of, id] });
}
