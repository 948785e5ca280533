/** Where an answer stands, as gold questions name it: a section of a document, or an approved answer. */

import type { Schemas } from "../../../app/api.ts";

export type Source = Schemas["GoldSource"];
export type SourceWish = Schemas["GoldSourceWishRequest"];

interface Named {
  document_id: string | null;
  headings: readonly string[];
  questions: readonly string[];
}

/** The place of a passage; null: an editor's own text without a question has none. */
export function placeOf(
  { document_id: document, headings, questions }: Named,
  title: string,
): Source | null {
  if (document !== null) {
    return { document_id: document, title, heading: headings.at(-1) ?? "", question: "" };
  }
  const [question] = questions;
  return question === undefined ? null : { document_id: null, title: "", heading: "", question };
}

export function keyOf({ document_id: document, heading, question }: Source): string {
  return document === null ? `? ${question}` : `${document} ${heading}`;
}

/** As the API takes it. */
export function wishOf({ document_id: document, heading, question }: Source): SourceWish {
  return document === null ? { question, heading: "" } : { document_id: document, heading };
}

export function wordsOf({ title, heading, question }: Source): string {
  return question === "" ? [title, heading].filter((part) => part !== "").join(" › ") : question;
}
