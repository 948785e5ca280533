/** A question, what was answered, where that stands, and whether it helped. */

import { pathOf } from "@shiguang/client";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { Box, Touchable, Words } from "../ui/elements.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Helped } from "./Helped.tsx";
import type { Answered } from "./help.ts";
import classes from "./help.module.css";
import { Markdown } from "./Markdown.tsx";
import { openPassage } from "./Passage.tsx";

export function Exchange(props: { id: string; question: string; answer: Answered }) {
  const { id, question, answer } = props;
  const { t } = useTranslation("help");
  const { citations, topics, asked_as: askedAs } = answer;
  const sources = useMemo(
    () =>
      new Map(
        citations.map((citation) => {
          const { number } = citation;
          const label = t("source", { number, where: pathOf(citation) });
          const onPress = () => void openPassage(citation.passage_id, citation.title);
          return [number, { label, onPress }];
        }),
      ),
    [citations, t],
  );
  return (
    <Box id={id} className={classes.exchange}>
      <Question>{question}</Question>
      {askedAs !== question && (
        <Words className={classes.note}>{t("understood", { what: askedAs })}</Words>
      )}
      <Box className={classes.answer}>
        <Markdown text={answer.answer} sources={sources} />
        {citations.length > 0 && (
          <Places
            label={t("sources")}
            places={citations.map((citation) => ({
              ...citation,
              where: citation.page === null ? "" : t("page", { page: citation.page }),
            }))}
          />
        )}
        {topics.length > 0 && <Places label={t("near")} places={topics} />}
      </Box>
      <Helped id={answer.id} />
    </Box>
  );
}

export function Question({ children }: { children: string }) {
  const { t } = useTranslation("help");
  return (
    <Box part="section" label={t("asked")} className={classes.question}>
      {children}
    </Box>
  );
}

interface Place {
  passage_id: string;
  title: string;
  headings: string[];
  /** Of a source. */
  number?: number;
  /** In a document that has pages. */
  where?: string;
}

/** Passages, a line each. */
function Places({ label, places }: { label: string; places: readonly Place[] }) {
  return (
    <Box className={classes.places}>
      <Words className={classes.note}>{label}</Words>
      <Box part="list" label={label}>
        {places.map((place) => (
          <Box key={place.passage_id} part="item">
            <Touchable
              className={classes.place}
              onPress={() => void openPassage(place.passage_id, place.title)}
            >
              {place.number !== undefined && (
                <Words className={classes.number}>{place.number}</Words>
              )}
              <Words className={classes.path}>
                {[pathOf(place), place.where ?? ""].filter((part) => part !== "").join(" · ")}
              </Words>
              <Icon name="forward" className={classes.forward} />
            </Touchable>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
