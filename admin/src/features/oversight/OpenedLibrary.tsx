/** The photos and the albums of a member whose library is open. */

import { Switch, Tabs, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import { CoverCard, CoverCards } from "../../shared/CoverCard.tsx";
import { More } from "../../shared/More.tsx";
import { Answer, Nothing } from "../../shared/Page.tsx";
import { PagedPhotos } from "../../shared/photos/PagedPhotos.tsx";
import { albums, photos, type Access } from "./queries.ts";
import { overseenSource, overseenTile } from "./source.tsx";

export function OpenedLibrary(props: { access: Access; whose: string; userId: string }) {
  const { access, whose, userId } = props;
  const { t } = useTranslation("oversight");
  return (
    <Tabs defaultValue="photos" keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="photos">{t("photos")}</Tabs.Tab>
        <Tabs.Tab value="albums">{t("albums")}</Tabs.Tab>
      </Tabs.List>
      <Text size="sm" c="dimmed" mb="md">
        {t("left_out")}
      </Text>
      <Tabs.Panel value="photos">
        <Photos access={access} whose={whose} />
      </Tabs.Panel>
      <Tabs.Panel value="albums">
        <Albums accessId={access.id} userId={userId} />
      </Tabs.Panel>
    </Tabs>
  );
}

function Photos({ access, whose }: { access: Access; whose: string }) {
  const { t } = useTranslation("oversight");
  const [onlyFailed, setOnlyFailed] = useState(false);
  const source = useMemo(() => overseenSource(access, whose), [access, whose]);
  return (
    <>
      <Switch
        mb="md"
        label={t("only_failed")}
        checked={onlyFailed}
        onChange={(event) => {
          setOnlyFailed(event.currentTarget.checked);
        }}
      />
      <PagedPhotos
        key={String(onlyFailed)}
        query={photos(access.id, onlyFailed)}
        tile={overseenTile}
        source={source}
        byDay
        empty={t("no_photos")}
      />
    </>
  );
}

function Albums({ accessId, userId }: { accessId: string; userId: string }) {
  const { t } = useTranslation("oversight");
  const asked = useInfiniteQuery(albums(accessId));
  return (
    <Answer asked={asked}>
      {({ pages }) => {
        const found = pages.flatMap(({ items }) => items);
        if (found.length === 0) return <Nothing>{t("no_albums")}</Nothing>;
        return (
          <>
            <CoverCards label={t("albums")}>
              {found.map((album) => (
                <li key={album.id}>
                  <Link
                    to="/manage/users/$userId/albums/$albumId"
                    params={{ userId, albumId: album.id }}
                  >
                    <CoverCard
                      cover={{ dominant_color: "", thumbnail_url: album.cover_url }}
                      name={album.title}
                      count={album.asset_count}
                    />
                  </Link>
                </li>
              ))}
            </CoverCards>
            <More asked={asked} />
          </>
        );
      }}
    </Answer>
  );
}
