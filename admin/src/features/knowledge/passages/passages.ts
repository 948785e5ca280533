/** Passages of a base as they would be, and what is done with them. */

import { api, unwrap, type Schemas } from "../../../app/api.ts";
import { listOf, type ListQuery } from "../../../shared/lists.ts";
import { KNOWLEDGE, knowledgeChanged } from "../bases.ts";
import type { PassageSearch } from "../searches.ts";

export type Passage = Schemas["KnowledgePassage"];
export type Wording = Required<Schemas["PassageWordsRequest"]>;

export const LONGEST = 8000; // characters of a passage
export const LONGEST_LINE = { questions: 500, headings: 300 } as const;
export const MOST = { questions: 50, headings: 8 } as const;

export function passagesIn(baseId: string): readonly unknown[] {
  return [KNOWLEDGE, "passages", baseId];
}

export function passagesOf(baseId: string, search: PassageSearch): ListQuery<Passage> {
  const params = { path: { base_id: baseId } };
  return listOf<Passage>([...passagesIn(baseId), search], (at) =>
    unwrap(
      api.GET("/api/v1/knowledge/bases/{base_id}/passages", {
        params: { ...params, query: { ...search, ...at } },
      }),
    ),
  );
}

export async function addPassage(baseId: string, wording: Wording): Promise<void> {
  const params = { path: { base_id: baseId } };
  await unwrap(api.POST("/api/v1/knowledge/bases/{base_id}/passages", { params, body: wording }));
  await knowledgeChanged();
}

/** Only what has become other is sent. */
export async function editPassage(passage: Passage, wording: Wording): Promise<void> {
  const { text, headings, questions } = wording;
  const changes = {
    ...(text !== passage.text && { text }),
    ...(isOther(headings, passage.headings) && { headings }),
    ...(isOther(questions, passage.questions) && { questions }),
  };
  if (Object.keys(changes).length > 0) await change(passage, changes);
}

export async function enable(passage: Passage, isEnabled: boolean): Promise<void> {
  await change(passage, { is_enabled: isEnabled });
}

export async function remove(passage: Passage): Promise<void> {
  const params = { path: { passage_id: passage.id } };
  await unwrap(api.DELETE("/api/v1/knowledge/editing/passages/{passage_id}", { params }));
  await knowledgeChanged();
}

async function change(passage: Passage, body: Schemas["PatchedPassageEditRequest"]): Promise<void> {
  const params = { path: { passage_id: passage.id } };
  await unwrap(api.PATCH("/api/v1/knowledge/editing/passages/{passage_id}", { params, body }));
  await knowledgeChanged();
}

function isOther(lines: readonly string[], before: readonly string[]): boolean {
  return lines.join("\n") !== before.join("\n");
}
