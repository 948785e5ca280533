/** The member's own links: what they show, until when, and what can be done about that. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { itemsOf } from "../album/lists.ts";
import { useCards } from "../platform/useCards.ts";
import { Answer, Nothing } from "../ui/Answer.tsx";
import { Segments } from "../ui/Segments.tsx";
import { Box } from "../ui/elements.tsx";
import { Screen } from "../ui/Screen.tsx";
import { HeldThings } from "./HeldThings.tsx";
import { LinkCard } from "./LinkCard.tsx";
import { linksQuery } from "./links.ts";
import classes from "./sharing.module.css";

export function Links() {
  const { t } = useTranslation("link");
  const [isEnded, setEnded] = useState(false);
  const asked = useInfiniteQuery(linksQuery(isEnded));
  useCards();
  return (
    <Screen
      title={t("mine")}
      onRefresh={() => asked.refetch()}
      onEnd={() => {
        if (asked.hasNextPage && !asked.isFetching) void asked.fetchNextPage();
      }}
    >
      <Box className={classes.above}>
        <Segments
          label={t("mine")}
          options={[
            { value: false, words: t("open") },
            { value: true, words: t("ended") },
          ]}
          value={isEnded}
          onChange={setEnded}
        />
      </Box>
      <HeldThings />
      <Answer asked={asked}>
        {(data) => {
          const links = itemsOf(data);
          if (links.length === 0) return <Nothing>{t(isEnded ? "none_ended" : "none")}</Nothing>;
          return (
            <Box part="list" label={t("mine")} className={classes.links}>
              {links.map((link) => (
                <LinkCard key={link.id} link={link} />
              ))}
            </Box>
          );
        }}
      </Answer>
    </Screen>
  );
}
