/** What speaks for a passage, on scales that can be drawn and in reasons that can be told. */

import type { Schemas } from "../../../app/api.ts";

export type Hit = Schemas["PassageHit"];
export type Evidence = Schemas["PassageEvidence"];
export type Aspect = keyof Evidence;
type Unit = "share" | "deviations" | "cosine" | "yes_no" | "ranks";

/** most: of what fills its bar. */
interface Scale {
  unit: Unit;
  most: number;
}

const FIRST_IN_BOTH = 2 / 61; // reciprocal rank fusion with 60, as the server fuses

/** In the order in which they are shown: by words, by meaning, by both. */
export const SCALES: Readonly<Record<Aspect, Scale>> = {
  words: { unit: "share", most: 1 },
  often: { unit: "share", most: 1 },
  headings: { unit: "share", most: 1 },
  questions: { unit: "share", most: 1 },
  text: { unit: "deviations", most: 8 },
  sentence: { unit: "deviations", most: 8 },
  question: { unit: "deviations", most: 8 },
  same_question: { unit: "cosine", most: 1 },
  same_language: { unit: "yes_no", most: 1 },
  fused: { unit: "ranks", most: FIRST_IN_BOTH },
};
export const ASPECTS = Object.keys(SCALES) as Aspect[];

/** How much of its bar is filled, 0 to 1; less than chance fills none. */
export function filled(aspect: Aspect, evidence: Evidence): number {
  return Math.min(1, Math.max(0, evidence[aspect] / SCALES[aspect].most));
}

export type Reason =
  | "most_words"
  | "some_words"
  | "few_words"
  | "headings"
  | "same_question"
  | "near_sentence"
  | "near_text"
  | "not_near"
  | "other_language";

const MOST_WORDS = 0.75;
const SOME_WORDS = 0.4;
const IN_HEADINGS = 0.4;
const SAME_QUESTION = 0.8; // from here on the server gives the approved answer
const NEAR = 4; // standard deviations above chance
const NOT_NEAR = 2;

/** What tells most, in a few sentences. hasPoint: whether the question was compared by meaning. */
export function reasonsFor(evidence: Evidence, hasPoint: boolean): Reason[] {
  const { words, headings, same_question: same, sentence, text } = evidence;
  const reasons: Reason[] = [];
  if (same >= SAME_QUESTION) reasons.push("same_question");
  reasons.push(
    words >= MOST_WORDS ? "most_words" : words >= SOME_WORDS ? "some_words" : "few_words",
  );
  if (headings >= IN_HEADINGS) reasons.push("headings");
  if (hasPoint) {
    if (sentence >= NEAR) reasons.push("near_sentence");
    else if (text >= NEAR) reasons.push("near_text");
    else if (Math.max(sentence, text) < NOT_NEAR) reasons.push("not_near");
  }
  if (evidence.same_language === 0) reasons.push("other_language");
  return reasons;
}
