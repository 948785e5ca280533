/** What happened in an album, the latest first. Whoever looks has read it. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";

import { moment } from "../album/dates.ts";
import { itemsOf } from "../album/lists.ts";
import { tellRefusal } from "../album/refusals.ts";
import { Answer, Nothing } from "../ui/Answer.tsx";
import { Button } from "../ui/Button.tsx";
import { joined } from "../ui/classes.ts";
import { Box, Words } from "../ui/elements.tsx";
import { nameOf } from "./albums.ts";
import classes from "./collections.module.css";
import { activityQuery, read, type Deed } from "./talk.ts";

export function Activity({ albumId }: { albumId: string }) {
  const { t } = useTranslation("albums");
  const asked = useInfiniteQuery(activityQuery(albumId));
  const latest = asked.data?.pages[0]?.items[0];
  const unread = latest?.is_unread === true ? latest.id : undefined;
  useEffect(() => {
    if (unread !== undefined) read(albumId, unread).catch(tellRefusal);
  }, [albumId, unread]);
  return (
    <Box className={classes.stack}>
      <Answer asked={asked}>
        {(data) => {
          const deeds = itemsOf(data);
          if (deeds.length === 0) return <Nothing>{t("happened.none")}</Nothing>;
          return (
            <Box part="list" className={classes.stack}>
              {deeds.map((deed) => (
                <Happening key={deed.id} deed={deed} />
              ))}
            </Box>
          );
        }}
      </Answer>
      {asked.hasNextPage && (
        <Button kind="plain" isBusy={asked.isFetching} onPress={() => void asked.fetchNextPage()}>
          {t("happened.earlier")}
        </Button>
      )}
    </Box>
  );
}

function Happening({ deed }: { deed: Deed }) {
  return (
    <Box part="item" className={joined(deed.is_unread && classes.unread)}>
      <WhatHappened deed={deed} />
      {deed.text !== null && <Box>“{deed.text}”</Box>}
      <Box className={classes.detail}>{moment(deed.created_at)}</Box>
    </Box>
  );
}

function WhatHappened({ deed }: { deed: Deed }) {
  const { t } = useTranslation("albums");
  const name = nameOf(deed.actor);
  const kind =
    deed.kind === "liked" ? (deed.asset_id === null ? "liked_album" : "liked_photo") : deed.kind;
  return <Words>{t(`happened.${kind}`, { name, number: deed.count })}</Words>;
}
