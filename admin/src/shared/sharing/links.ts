/** Links of one's own: made, changed, ended. */

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { queries } from "../../app/queries.ts";
import { requestOf, type Link, type Terms } from "./terms.ts";

/** In front of the key of everything that tells of links. */
export const LINKS = "links";

const TOGETHER = 1000; // photos that a request may name

export type Shown = { album: string } | { photos: readonly string[] };

export async function makeLink(shown: Shown, terms: Terms): Promise<Link> {
  const link = await ("album" in shown
    ? create({ ...requestOf(terms), album_id: shown.album })
    : select(shown.photos, terms));
  await linksChanged();
  return link;
}

export async function changeLink(
  id: string,
  changes: Schemas["PatchedLinkTermsRequest"],
): Promise<Link> {
  const link = await unwrap(
    api.PATCH("/api/v1/shares/{share_id}", { params: { path: { share_id: id } }, body: changes }),
  );
  await linksChanged();
  return link;
}

export async function endLink(id: string): Promise<void> {
  await unwrap(api.DELETE("/api/v1/shares/{share_id}", { params: { path: { share_id: id } } }));
  await linksChanged();
}

export async function linksChanged(): Promise<void> {
  await queries.invalidateQueries({ queryKey: [LINKS] });
}

/** The link's address as a QR code. */
export function qrHref(id: string, kind: "png" | "svg"): string {
  return `/api/v1/shares/${id}/qr.${kind}`;
}

/** All of them, or no link. */
async function select(ids: readonly string[], terms: Terms): Promise<Link> {
  const link = await create({ ...requestOf(terms), assets: ids.slice(0, TOGETHER) });
  const path = { share_id: link.id };
  try {
    for (let from = TOGETHER; from < ids.length; from += TOGETHER) {
      const body = { add: ids.slice(from, from + TOGETHER) };
      await unwrap(api.POST("/api/v1/shares/{share_id}/assets", { params: { path }, body }));
    }
  } catch (error) {
    await endLink(link.id);
    throw error;
  }
  return link;
}

function create(body: Schemas["NewLinkRequest"]): Promise<Link> {
  return unwrap(api.POST("/api/v1/shares", { body }));
}
