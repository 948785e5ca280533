/** A member's own photos in an album of theirs, while an administrator has the library open. */

import { Anchor, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, Navigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { Answer, Page } from "../../shared/Page.tsx";
import { PagedPhotos } from "../../shared/photos/PagedPhotos.tsx";
import { useOpenAccess } from "./access.ts";
import { OpenBanner } from "./OpenBanner.tsx";
import { albumPhotos, albumQuery, memberQuery, type Access } from "./queries.ts";
import { overseenSource, overseenTile } from "./source.tsx";

const route = getRouteApi("/manage/users/$userId/albums/$albumId");

export default function MemberAlbumPage() {
  const { userId, albumId } = route.useParams();
  const { access, isKnown } = useOpenAccess(userId);
  const member = useQuery(memberQuery(userId));
  if (access === undefined) {
    if (!isKnown) return <Skeleton height={240} />;
    return <Navigate to="/manage/users/$userId" params={{ userId }} replace />;
  }
  return (
    <Answer asked={member}>
      {({ email, name = "" }) => (
        <Album
          access={access}
          albumId={albumId}
          userId={userId}
          whose={name === "" ? email : name}
        />
      )}
    </Answer>
  );
}

function Album(props: { access: Access; albumId: string; userId: string; whose: string }) {
  const { access, albumId, userId, whose } = props;
  const { t } = useTranslation("oversight");
  const asked = useQuery(albumQuery(access.id, albumId));
  const source = useMemo(() => overseenSource(access, whose), [access, whose]);
  return (
    <Answer asked={asked}>
      {({ title }) => (
        <Page title={title}>
          <Anchor
            size="sm"
            renderRoot={(given) => (
              <Link {...given} to="/manage/users/$userId" params={{ userId }} />
            )}
          >
            {t("back", { whose })}
          </Anchor>
          <OpenBanner access={access} whose={whose} />
          <PagedPhotos
            query={albumPhotos(access.id, albumId)}
            tile={overseenTile}
            source={source}
            empty={t("no_photos")}
          />
        </Page>
      )}
    </Answer>
  );
}
