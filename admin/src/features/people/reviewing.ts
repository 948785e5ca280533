/** Answering one question after the other: the next is shown while the album is told the answer. */

import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";

import type { Schemas } from "../../app/api.ts";
import { peopleChanged, useCorrecting } from "../../shared/people/correcting.ts";
import { answer, takeBack } from "../../shared/people/corrections.ts";
import { tellRefusal } from "../../shared/refusals.ts";
import { questionsQuery, type Question } from "./questions.ts";

export type Said = Schemas["SuggestionAnswer"];

export interface Review {
  asked: UseQueryResult<Schemas["SuggestionPage"]>;
  /** Undefined: none is left, or not known yet. */
  question: Question | undefined;
  left: number;
  /** Whether there are more than `left`. */
  isMore: boolean;
  answered: number;
  /** What was said last, until it is taken back. */
  last: Said | undefined;
  /** Whether answers are on their way still. */
  isSending: boolean;
  say: (said: Said) => void;
  /** Undefined where nothing can be taken back. */
  undo: (() => void) | undefined;
}

interface Answered {
  said: Said;
  /** Null: nothing was changed. */
  edit: string | null;
}

export function useReview(): Review {
  const asked = useQuery(questionsQuery);
  const { attempt } = useCorrecting();
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const [answers, setAnswers] = useState<readonly Answered[]>([]);
  const questions = (asked.data?.items ?? []).filter((question) => isOpen(question, sent));
  const [question] = questions;

  const tell = async (about: Question, said: Said) => {
    const sending = { id: about.id, gone: said === "same" ? about.other?.id : undefined };
    setSent((before) => [...before, sending]);
    try {
      const done = await attempt(answer(about.id, said));
      if (done !== undefined) setAnswers((before) => [...before, { said, edit: done.edit }]);
    } catch (error) {
      tellRefusal(error); // somebody has answered it elsewhere, most likely
    }
    await peopleChanged();
    setSent((before) => before.filter((one) => one !== sending));
  };
  const last = answers.at(-1);
  const undo = async (edit: string) => {
    setAnswers((before) => before.slice(0, -1));
    try {
      await attempt(takeBack(edit));
    } catch (error) {
      tellRefusal(error);
    }
    await peopleChanged();
  };
  const edit = last?.edit ?? null;
  return {
    asked,
    question,
    left: questions.length,
    isMore: asked.data?.next_cursor != null,
    answered: answers.length,
    last: last?.said,
    isSending: sent.length > 0,
    say: (said) => {
      if (question !== undefined) void tell(question, said);
    },
    undo: edit === null ? undefined : () => void undo(edit),
  };
}

/** An answer on its way. */
interface Sent {
  id: string;
  /** Who becomes part of another by it. */
  gone: string | undefined;
}

function isOpen({ id, person, other }: Question, sent: readonly Sent[]): boolean {
  return !sent.some(
    (one) =>
      one.id === id ||
      (one.gone !== undefined && (one.gone === person.id || one.gone === other?.id)),
  );
}
