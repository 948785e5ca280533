/** The gold set of a base: questions with what answers them, by which every change is measured. */

import { api, unwrap, type Schemas } from "../../../app/api.ts";
import { listOf, type ListQuery } from "../../../shared/lists.ts";
import { KNOWLEDGE, knowledgeChanged } from "../bases.ts";
import { keyOf, wishOf, type Source } from "../finding/places.ts";
import type { GoldSearch } from "./searches.ts";

export type Gold = Schemas["GoldQuestion"];
export type Format = Schemas["GoldFormat"];
export type Imported = Schemas["GoldImport"];

export const LONGEST_NOTE = 1000;
export const MOST_SOURCES = 20;
export const LONGEST_FILE = 1_500_000; // characters

/** As an editor has it. */
export interface Wording {
  question: string;
  /** Null: as the question reads. */
  language: Schemas["AskLanguage"] | null;
  is_answerable: boolean;
  sources: readonly Source[];
  note: string;
}

export function goldOf(baseId: string, search: GoldSearch): ListQuery<Gold> {
  const params = { path: { base_id: baseId } };
  return listOf<Gold>([KNOWLEDGE, "gold", baseId, search], (at) =>
    unwrap(
      api.GET("/api/v1/knowledge/bases/{base_id}/gold", {
        params: { ...params, query: { ...search, ...at } },
      }),
    ),
  );
}

export async function addGold(baseId: string, wording: Wording): Promise<void> {
  await unwrap(
    api.POST("/api/v1/knowledge/bases/{base_id}/gold", {
      params: { path: { base_id: baseId } },
      body: asSent(wording),
    }),
  );
  await knowledgeChanged();
}

export async function editGold({ id }: Gold, wording: Wording): Promise<void> {
  const params = { path: { gold_id: id } };
  await unwrap(api.PATCH("/api/v1/knowledge/gold/{gold_id}", { params, body: asSent(wording) }));
  await knowledgeChanged();
}

export async function removeGold({ id }: Pick<Gold, "id">): Promise<void> {
  const params = { path: { gold_id: id } };
  await unwrap(api.DELETE("/api/v1/knowledge/gold/{gold_id}", { params }));
  await knowledgeChanged();
}

/** What was asked, as a question of the gold set. */
export async function addAsked(baseId: string, exchangeId: string): Promise<Gold> {
  const gold = await unwrap(
    api.POST("/api/v1/knowledge/bases/{base_id}/gold/from-answer", {
      params: { path: { base_id: baseId } },
      body: { exchange_id: exchangeId },
    }),
  );
  await knowledgeChanged();
  return gold;
}

export async function importGold(
  baseId: string,
  format: Format,
  content: string,
): Promise<Imported> {
  const imported = await unwrap(
    api.POST("/api/v1/knowledge/bases/{base_id}/gold/import", {
      params: { path: { base_id: baseId } },
      body: { format, content },
    }),
  );
  await knowledgeChanged();
  return imported;
}

export function exportHref(baseId: string, format: Format): string {
  return `/api/v1/knowledge/bases/${baseId}/gold/export?format=${format}`;
}

/** With it, or without it where it was there. */
export function toggled(sources: readonly Source[], source: Source): Source[] {
  const others = sources.filter((one) => keyOf(one) !== keyOf(source));
  return others.length < sources.length ? others : [...sources, source];
}

function asSent({ language, sources, ...wording }: Wording): Schemas["NewGoldQuestionRequest"] {
  return {
    ...wording,
    ...(language !== null && { language }),
    sources: wording.is_answerable ? sources.map(wishOf) : [],
  };
}
