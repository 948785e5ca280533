/**
 * "Same person?", card after card. An answer counts at once, before the album has heard of it: the
 * next card is shown. One that the album refuses puts its card back on top.
 */

import type { Question, Said } from "./people.ts";

interface Answer {
  question: Question;
  said: Said;
  /** Whether the album has heard of it, and how it can be taken back; null: nothing was changed. */
  heard: false | { edit: string | null };
}

export interface Deck {
  /** All that came, in the order in which they are asked. */
  questions: readonly Question[];
  /** What was answered here, in that order. */
  answers: readonly Answer[];
}

export const EMPTY: Deck = { questions: [], answers: [] };

/** More cards below those that are there; each once. */
export function deal(deck: Deck, more: readonly Question[]): Deck {
  const known = new Set(deck.questions.map(({ id }) => id));
  return { ...deck, questions: [...deck.questions, ...more.filter(({ id }) => !known.has(id))] };
}

/** The cards that are still to be answered, the next one first. */
export function openOf({ questions, answers }: Deck): Question[] {
  const answered = new Set(answers.map(({ question }) => question.id));
  const gone = new Set(
    answers.flatMap(({ question: { person, other }, said }) =>
      said === "same" && other !== null ? [partOf(person, other)] : [],
    ),
  );
  return questions.filter(
    ({ id, person, other }) =>
      !answered.has(id) && !gone.has(person.id) && !(other !== null && gone.has(other.id)),
  );
}

type Somebody = Question["person"];

/** Of two who are one, who is not asked about any more: whoever has no name, or fewer faces. */
function partOf(one: Somebody, other: Somebody): string {
  const isNamed = one.name !== "";
  const isStaying = isNamed === (other.name !== "") ? one.face_count >= other.face_count : isNamed;
  return (isStaying ? other : one).id;
}

export function answered(deck: Deck, question: Question, said: Said): Deck {
  return { ...deck, answers: [...deck.answers, { question, said, heard: false }] };
}

export function heard(deck: Deck, id: string, edit: string | null): Deck {
  const answers = deck.answers.map((one) =>
    one.question.id === id ? { ...one, heard: { edit } } : one,
  );
  return { ...deck, answers };
}

/** The album refused the answer, or it never arrived: the question is asked again, next of all. */
export function refused(deck: Deck, id: string): Deck {
  const question = deck.questions.find((one) => one.id === id);
  if (question === undefined) return deck;
  const without = withdrawn(deck, id);
  return { ...without, questions: [question, ...without.questions] };
}

/** Somebody has answered it elsewhere, or it became moot: it is not asked any more. */
export function withdrawn(deck: Deck, id: string): Deck {
  return {
    questions: deck.questions.filter((question) => question.id !== id),
    answers: deck.answers.filter(({ question }) => question.id !== id),
  };
}

/** What was said last. */
export function lastOf(deck: Deck): Answer | undefined {
  return deck.answers.at(-1);
}

/**
 * An answer was taken back. The album asks its question anew where it still is one, under another
 * id: it is among `fresh`, or was never away when nothing had been changed.
 */
export function takenBack(deck: Deck, id: string, fresh: readonly Question[]): Deck {
  const question = deck.questions.find((one) => one.id === id);
  if (question === undefined) return deck;
  const again = fresh.find((one) => one.id === id || isAbout(one, question));
  if (again === undefined) return withdrawn(deck, id);
  const without = withdrawn(withdrawn(deck, id), again.id);
  return { ...without, questions: [again, ...without.questions] };
}

function isAbout(one: Question, two: Question): boolean {
  const sides = ({ person, face, other }: Question) =>
    [person.id, face?.id ?? other?.id ?? ""].sort().join(" ");
  return sides(one) === sides(two);
}
