/** Links of one's own: made, listed, changed, ended. */

import { inBatches, TOGETHER } from "@shiguang/client";
import i18n from "i18next";

import { api, unwrap, type Schemas } from "../album/client.ts";
import { dayHere, longDay } from "../album/dates.ts";
import { listOf, type ListQuery } from "../album/lists.ts";
import { queries } from "../album/queries.ts";
import { changesOf, requestOf, type Terms } from "./terms.ts";

export type Link = Schemas["Link"];

/** What a link shows. */
export type Subject = { album: string } | { photos: readonly string[] };

const LINKS = "links";
const AT_ONCE = 50;

/** @param ended those that are not good any more, or the others */
export function linksQuery(ended: boolean): ListQuery<Link> {
  return listOf([LINKS, ended], (at) =>
    unwrap(api.GET("/api/v1/shares", { params: { query: { limit: AT_ONCE, ended, ...at } } })),
  );
}

export async function makeLink(subject: Subject, terms: Terms): Promise<Link> {
  const request = requestOf(terms, new Date());
  const link = await ("album" in subject
    ? create({ ...request, album_id: subject.album })
    : select(subject.photos, request));
  await linksChanged();
  return link;
}

/** All of them, or no link. */
async function select(ids: readonly string[], request: Schemas["NewLinkRequest"]): Promise<Link> {
  const link = await create({ ...request, assets: ids.slice(0, TOGETHER) });
  const params = { path: { share_id: link.id } };
  try {
    await inBatches(ids.slice(TOGETHER), (add) =>
      unwrap(api.POST("/api/v1/shares/{share_id}/assets", { params, body: { add } })),
    );
  } catch (error) {
    await endLink(link.id);
    throw error;
  }
  return link;
}

function create(body: Schemas["NewLinkRequest"]): Promise<Link> {
  return unwrap(api.POST("/api/v1/shares", { body }));
}

export async function changeLink(link: Link, terms: Terms): Promise<void> {
  const params = { path: { share_id: link.id } };
  const body = changesOf(link, terms, new Date());
  await unwrap(api.PATCH("/api/v1/shares/{share_id}", { params, body }));
  await linksChanged();
}

/** At once, and for good. */
export async function endLink(id: string): Promise<void> {
  await unwrap(api.DELETE("/api/v1/shares/{share_id}", { params: { path: { share_id: id } } }));
  await linksChanged();
}

async function linksChanged(): Promise<void> {
  await queries.invalidateQueries({ queryKey: [LINKS] });
}

/** The last part of its address, by which guests are let in. */
export function keyOf(url: string): string {
  return url.replace(/\/+$/, "").split("/").at(-1) ?? "";
}

export type LinkState = "active" | "expired" | "ended" | "suspended";

export function stateOf(link: Link, now: Date): LinkState {
  if (link.revoked_at !== null) return "ended";
  if (link.expires_at !== null && Date.parse(link.expires_at) <= now.getTime()) return "expired";
  return link.suspended_at === null ? "active" : "suspended";
}

/** Until when it is good, in words; or since when it is not. */
export function endOf({ revoked_at: revoked, expires_at: expires }: Link): string {
  if (revoked !== null) return i18n.t("link:ended_on", { day: longDay(dayHere(revoked)) });
  if (expires === null) return i18n.t("link:terms.days_0");
  const day = longDay(dayHere(expires));
  return i18n.t(Date.parse(expires) <= Date.now() ? "link:ended_on" : "link:until", { day });
}
