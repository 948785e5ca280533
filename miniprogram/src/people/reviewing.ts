/** The review of people, as the page has it. */

import { useEffect, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";

import { ProblemError } from "../album/client.ts";
import { whyNot } from "../album/refusals.ts";
import { libraryChanged } from "../photos/library.ts";
import { say } from "../ui/notices.ts";
import { answer, attempt, takeBack } from "./corrections.ts";
import { peopleChanged, questions } from "./people.ts";
import { Review, type Album } from "./review.ts";

const album: Album = {
  questions,
  answer: (id, said) => attempt(answer(id, said)),
  takeBack: (edit) => attempt(takeBack(edit)),
  isMoot: (error) => error instanceof ProblemError && error.status === 404,
};

export function useReview() {
  const { t } = useTranslation("people");
  const [review] = useState(
    () =>
      new Review(album, (told, error) => {
        say({ text: t(`review.${told}`, { why: error === undefined ? "" : whyNot(error) }) });
      }),
  );
  useEffect(() => {
    void review.fetch();
    return () => {
      void libraryChanged(); // photos tell who is in them, too
      void peopleChanged();
    };
  }, [review]);
  return { ...useSyncExternalStore(review.listen, review.now), review };
}
