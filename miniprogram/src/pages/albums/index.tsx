import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { itemsOf } from "../../album/lists.ts";
import { albumsChanged, albumsQuery } from "../../collections/albums.ts";
import { offersQuery } from "../../collections/members.ts";
import { nameAlbum } from "../../collections/naming.tsx";
import { Offer } from "../../collections/Offer.tsx";
import { Shelf } from "../../collections/Shelf.tsx";
import { useMember } from "../../entrance/member.ts";
import { open } from "../../platform/navigation.ts";
import { Answer, Nothing } from "../../ui/Answer.tsx";
import { Button } from "../../ui/Button.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { Box } from "../../ui/elements.tsx";
import classes from "../../collections/collections.module.css";
import { TabScreen } from "../../ui/Screen.tsx";

export default function AlbumsPage() {
  const { t } = useTranslation("albums");
  useMember();
  const [isShared, setShared] = useState(false);
  const albums = useInfiniteQuery(albumsQuery(isShared));
  const { data: offers = [] } = useQuery(offersQuery);
  const make = async () => {
    const made = await nameAlbum();
    if (made !== undefined) await open("album", { id: made.id });
  };
  const add = (
    <Button kind="plain" onPress={() => void make()}>
      {t("new")}
    </Button>
  );
  return (
    <TabScreen
      title={t("title")}
      actions={add}
      onRefresh={albumsChanged}
      onEnd={() => {
        if (albums.hasNextPage && !albums.isFetching) void albums.fetchNextPage();
      }}
    >
      {offers.length > 0 && (
        <Box part="list" label={t("invitations.title")} className={classes.offers}>
          {offers.map((invitation) => (
            <Offer
              key={invitation.id}
              invitation={invitation}
              onJoined={(id) => void open("album", { id })}
            />
          ))}
        </Box>
      )}
      <Box className={classes.padded}>
        <Segments
          label={t("title")}
          options={[
            { value: false, words: t("mine") },
            { value: true, words: t("shared") },
          ]}
          value={isShared}
          onChange={setShared}
        />
      </Box>
      <Answer asked={albums}>
        {(data) => {
          const found = itemsOf(data);
          if (found.length > 0) return <Shelf albums={found} />;
          return isShared ? (
            <Nothing>{t("none_shared")}</Nothing>
          ) : (
            <Nothing action={add}>{t("none_mine")}</Nothing>
          );
        }}
      </Answer>
    </TabScreen>
  );
}
