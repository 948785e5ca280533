/** A question to the album, the answer, and what it was understood as, to be changed by hand. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import { PagedPhotos } from "../photos/PagedPhotos.tsx";
import { tileOf } from "../photos/photo.ts";
import { platform } from "../platform/index.ts";
import { SelectingScreen } from "../selecting/SelectingScreen.tsx";
import { ownTools } from "../selecting/tools.ts";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { choose } from "../ui/choosing.tsx";
import { Box, Field, Words } from "../ui/elements.tsx";
import { Pill } from "../ui/Pill.tsx";
import {
  answerQuery,
  changedFrom,
  insteadOf,
  type Answer,
  type Asked,
  type Filter,
} from "./answers.ts";
import classes from "./ask.module.css";
import { Speak } from "./Speak.tsx";

const LONGEST = 500;

/** @param question asked at once, where somebody has one already */
export function Ask({ question = "" }: { question?: string | undefined }) {
  const { t } = useTranslation("ask");
  const [text, setText] = useState(question);
  const [asked, setAsked] = useState<Asked | null>(question === "" ? null : { text: question });
  const ask = (question: string) => {
    const sentence = question.trim();
    setText(sentence);
    if (sentence !== "") setAsked({ text: sentence });
  };
  const { voice } = platform;
  return (
    <SelectingScreen title={t("title")} tools={ownTools} hasPhotos={asked !== null}>
      <Box className={classes.question}>
        <Field
          kind="search"
          label={t("question")}
          placeholder={t("examples.0")}
          value={text}
          longest={LONGEST}
          onChange={setText}
          onSubmit={() => {
            ask(text);
          }}
        />
        <Button
          isDisabled={text.trim() === ""}
          onPress={() => {
            ask(text);
          }}
        >
          {t("ask")}
        </Button>
      </Box>
      {voice !== null && <Speak voice={voice} onHeard={ask} />}
      {asked === null ? (
        <Examples onAsk={ask} />
      ) : (
        <Answered key={JSON.stringify(asked)} asked={asked} onChange={setAsked} />
      )}
    </SelectingScreen>
  );
}

function Examples({ onAsk }: { onAsk: (question: string) => void }) {
  const { t } = useTranslation("ask");
  return (
    <Box className={classes.examples}>
      <Words className={classes.start}>{t("start")}</Words>
      {[t("examples.0"), t("examples.1"), t("examples.2")].map((question) => (
        <Pill
          key={question}
          onPress={() => {
            onAsk(question);
          }}
        >
          {question}
        </Pill>
      ))}
    </Box>
  );
}

function Answered({ asked, onChange }: { asked: Asked; onChange: (asked: Asked) => void }) {
  const { t } = useTranslation("ask");
  const query = useMemo(() => answerQuery(asked), [asked]);
  const answer = useInfiniteQuery(query).data?.pages[0];
  const sentence = answer?.sentence ?? "";
  return (
    <>
      {answer !== undefined && <Understood answer={answer} onChange={onChange} />}
      <Box part="status">
        {sentence !== "" && <Box className={classes.sentence}>{sentence}</Box>}
      </Box>
      {answer?.semantic === "unavailable" && <Box className={classes.note}>{t("words_only")}</Box>}
      <PagedPhotos
        list={`ask:${JSON.stringify(asked)}`}
        query={query}
        tile={hitTile}
        empty={sentence === "" ? t("nothing") : ""}
      />
    </>
  );
}

function hitTile({ asset }: Answer["items"][number]) {
  return tileOf(asset);
}

function Understood({ answer, onChange }: { answer: Answer; onChange: (asked: Asked) => void }) {
  const { t } = useTranslation("ask");
  const { filters, left_over: leftOver } = answer;
  const nameOf = ({ exclude, label }: Filter) => (exclude ? t("not", { what: label }) : label);
  const put = (index: number, instead: Filter[]) => {
    onChange(
      changedFrom(
        answer,
        filters.flatMap((one, place) => (place === index ? instead : [one])),
      ),
    );
  };
  const change = async (filter: Filter, index: number) => {
    const { rather, opposite } = insteadOf(filter);
    const choices = [
      ...rather.map((other) => ({ words: t("rather", { what: other.label }), value: other })),
      ...(opposite === null
        ? []
        : [{ words: t(opposite.exclude ? "without" : "with"), value: opposite }]),
    ];
    const chosen = await choose({ title: nameOf(filter), choices });
    if (chosen !== undefined) put(index, [chosen]);
  };
  return (
    <>
      <Box part="list" label={t("understood")} className={classes.chips}>
        {filters.map((filter, index) => {
          const what = nameOf(filter);
          const { rather, opposite } = insteadOf(filter);
          const isFixed = rather.length === 0 && opposite === null;
          return (
            <Chip
              key={`${filter.kind} ${filter.label}`}
              kind={t(`kinds.${filter.kind}`)}
              name={what}
              change={
                isFixed
                  ? undefined
                  : {
                      label: t("change", { what }),
                      onPress: () => void change(filter, index),
                    }
              }
              drop={{
                label: t("drop", { what }),
                onPress: () => {
                  put(index, []);
                },
              }}
            />
          );
        })}
      </Box>
      {leftOver.length > 0 && (
        <Box className={classes.note}>
          {t("left_over")}{" "}
          {leftOver
            .map(({ text, why }) => t("left_over_why", { text, why: t(`why.${why}`) }))
            .join(t("comma"))}
        </Box>
      )}
    </>
  );
}
