/** What the addresses of a base's pages say beside the base. */

import type { Schemas } from "../../app/api.ts";

export type PassageKind = Schemas["PassageKind"];
export type View = Schemas["KnowledgeView"];

const kinds: Record<PassageKind, true> = {
  prose: true,
  list: true,
  table: true,
  code: true,
  faq: true,
};
export const KINDS = Object.keys(kinds) as PassageKind[];

/** Which passages are shown; all where nothing is said. */
export interface PassageSearch {
  document?: string;
  kind?: PassageKind;
  /** Words that stand in it. */
  q?: string;
}

export interface HitTestSearch {
  q?: string;
  /** The base as it would be, in place of as it is. */
  view?: "next";
}

export function readPassages({ document, kind, q }: Record<string, unknown>): PassageSearch {
  const known = KINDS.find((one) => one === kind);
  return {
    ...(typeof document === "string" && { document }),
    ...(known !== undefined && { kind: known }),
    ...textOf(q),
  };
}

export function readHitTest({ q, view }: Record<string, unknown>): HitTestSearch {
  return { ...textOf(q), ...(view === "next" && { view }) };
}

/** The router reads what looks like a number as one. */
export function textOf(q: unknown): { q?: string } {
  const text = typeof q === "string" || typeof q === "number" ? String(q).trim() : "";
  return text === "" ? {} : { q: text };
}
