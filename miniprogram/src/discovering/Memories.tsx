/** Everything that was brought up so far, the latest first. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { itemsOf } from "../album/lists.ts";
import { open } from "../platform/navigation.ts";
import { Answer, Nothing } from "../ui/Answer.tsx";
import { Segments } from "../ui/Segments.tsx";
import { Cover } from "../ui/Cover.tsx";
import { Box } from "../ui/elements.tsx";
import { Screen } from "../ui/Screen.tsx";
import classes from "./memories.module.css";
import { memoriesQuery, titleOf, VIEWS, type View } from "./memories.ts";

export function Memories() {
  const { t } = useTranslation("memories");
  const [view, setView] = useState<View>("all");
  const asked = useInfiniteQuery(memoriesQuery(view));
  return (
    <Screen
      title={t("title")}
      onEnd={() => {
        if (asked.hasNextPage && !asked.isFetching) void asked.fetchNextPage();
      }}
      onRefresh={() => asked.refetch()}
    >
      <Box className={classes.views}>
        <Segments
          label={t("title")}
          options={VIEWS.map((value) => ({ value, words: t(`views.${value}`) }))}
          value={view}
          onChange={setView}
        />
      </Box>
      <Answer asked={asked}>
        {(data) => {
          const memories = itemsOf(data);
          if (memories.length === 0) return <Nothing>{t(`empty.${view}`)}</Nothing>;
          return (
            <Box part="list" label={t(`views.${view}`)} className={classes.grid}>
              {memories.map((memory) => (
                <Box part="item" key={memory.id}>
                  <Cover
                    cover={memory.cover}
                    name={titleOf(memory)}
                    detail={t("photos", { count: memory.photo_count })}
                    mark={memory.seen_at === null ? t("new") : undefined}
                    className={classes.card}
                    onPress={() => void open("memory", { id: memory.id })}
                  />
                </Box>
              ))}
            </Box>
          );
        }}
      </Answer>
    </Screen>
  );
}
