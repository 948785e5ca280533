/** Everybody in the photos, and the way to the questions about them. */

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { itemsOf } from "../album/lists.ts";
import { useSettled } from "../album/settling.ts";
import { open } from "../platform/navigation.ts";
import { Answer, Nothing } from "../ui/Answer.tsx";
import { choose } from "../ui/choosing.tsx";
import { Box, Field, Touchable, Words } from "../ui/elements.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Screen } from "../ui/Screen.tsx";
import { NameOffers } from "./NameOffers.tsx";
import classes from "./people.module.css";
import { openQuestionsQuery, peopleQuery } from "./people.ts";
import { PersonTile } from "./PersonTile.tsx";

export function People() {
  const { t } = useTranslation(["people", "common"]);
  const [text, setText] = useState("");
  const [isHiddenShown, showHidden] = useState(false);
  const q = useSettled(text.trim());
  const asked = useInfiniteQuery({
    ...peopleQuery({
      ...(q === "" ? {} : { q }),
      ...(isHiddenShown ? { include_hidden: true } : {}),
    }),
    placeholderData: (before) => before, // while others are looked for
  });
  const more = async () => {
    const words = t(isHiddenShown ? "leave_hidden" : "show_hidden");
    if ((await choose({ title: t("title"), choices: [{ words, value: true }] })) === true)
      showHidden(!isHiddenShown);
  };
  return (
    <Screen
      title={t("title")}
      actions={
        <Touchable className={classes.action} label={t("common:more")} onPress={() => void more()}>
          <Icon name="more" />
        </Touchable>
      }
      onEnd={() => {
        if (asked.hasNextPage && !asked.isFetching) void asked.fetchNextPage();
      }}
      onRefresh={() => asked.refetch()}
    >
      <Box className={classes.above}>
        <Field
          kind="search"
          label={t("find")}
          placeholder={t("find")}
          value={text}
          onChange={setText}
        />
        <ToQuestions />
        <NameOffers />
      </Box>
      <Answer asked={asked}>
        {(data) => {
          const people = itemsOf(data);
          if (people.length === 0)
            return <Nothing>{q === "" ? t("empty") : t("nobody_found", { q })}</Nothing>;
          return (
            <Box part="list" label={t("title")} className={classes.grid}>
              {people.map((person) => (
                <Box part="item" key={person.id}>
                  <PersonTile person={person} />
                </Box>
              ))}
            </Box>
          );
        }}
      </Answer>
    </Screen>
  );
}

function ToQuestions() {
  const { t } = useTranslation("people");
  const { data } = useQuery(openQuestionsQuery);
  const count = data?.items.length ?? 0;
  if (count === 0) return null;
  return (
    <Touchable className={classes.questions} onPress={() => void open("review")}>
      <Icon name="question" className={classes.asking} />
      <Box className={classes.asked}>
        <Words className={classes.strong}>{t("questions")}</Words>
        <Words className={classes.detail}>
          {t(data?.next_cursor == null ? "questions_detail" : "questions_detail_more", { count })}
        </Words>
      </Box>
      <Icon name="forward" />
    </Touchable>
  );
}
