/** What guests brought through a link: let in, or refused. */

import { Anchor, Badge, Button, Card, Group, Stack, Text } from "@mantine/core";
import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link as RouterLink } from "@tanstack/react-router";
import { lazy, Suspense, useMemo, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { photoHref } from "../../app/hrefs.ts";
import { NextPage } from "../../shared/NextPage.tsx";
import { bytes, moment } from "../../shared/amounts.ts";
import { listOf } from "../../shared/lists.ts";
import { Answer, Nothing, Page } from "../../shared/Page.tsx";
import { photosChanged } from "../../shared/photos/library.ts";
import { useOpenPhoto } from "../../shared/photos/opening.ts";
import { thumbnails } from "../../shared/photos/thumbnails.ts";
import { tellRefusal } from "../../shared/refusals.ts";
import { LINKS, linksChanged } from "../../shared/sharing/links.ts";
import { librarySource } from "../../shared/viewer/library/source.tsx";
import classes from "./links.module.css";
import { sequenceOfUploads } from "./uploads.ts";

const Viewer = lazy(() => import("../../shared/viewer/Viewer.tsx"));

type Upload = Schemas["GuestUpload"];
type Judgement = "approve" | "refuse";

const route = getRouteApi("/links/$shareId/uploads");

function uploads(shareId: string) {
  return listOf<Upload>([LINKS, "uploads", shareId], (at) =>
    unwrap(
      api.GET("/api/v1/shares/{share_id}/uploads", {
        params: { path: { share_id: shareId }, query: { limit: 100, ...at } },
      }),
    ),
  );
}

export default function UploadsPage() {
  const { shareId } = route.useParams();
  const { t } = useTranslation(["links", "common"]);
  const link = useQuery({
    queryKey: [LINKS, "link", shareId],
    queryFn: () =>
      unwrap(api.GET("/api/v1/shares/{share_id}", { params: { path: { share_id: shareId } } })),
  });
  const asked = useInfiniteQuery(uploads(shareId));
  return (
    <Page title={t("guest_photos")}>
      <Text size="sm">
        <Anchor component={RouterLink} to="/links">
          {t("common:places.links")}
        </Anchor>
        {link.data !== undefined && link.data.title !== "" && ` · ${link.data.title}`}
      </Text>
      <Answer asked={asked}>
        {({ pages }) => <Uploads shareId={shareId} uploads={pages.flatMap(({ items }) => items)} />}
      </Answer>
      <NextPage asked={asked} />
    </Page>
  );
}

function Uploads({ shareId, uploads }: { shareId: string; uploads: readonly Upload[] }) {
  const { t } = useTranslation("links");
  const { photo, show } = useOpenPhoto();
  const sequence = useMemo(() => sequenceOfUploads(uploads), [uploads]);
  const waiting = uploads.filter(({ state }) => state === "pending").map(({ id }) => id);
  const judging = useMutation({
    mutationFn: ({ as, ids }: { as: Judgement; ids: string[] }) =>
      unwrap(
        api.POST(`/api/v1/shares/{share_id}/uploads/${as}`, {
          params: { path: { share_id: shareId } },
          body: { ids },
        }),
      ),
    onSuccess: () => Promise.all([linksChanged(), photosChanged()]),
    onError: tellRefusal,
  });
  const judge = (as: Judgement, ids: string[]) => {
    judging.mutate({ as, ids });
  };
  if (uploads.length === 0) return <Nothing>{t("nothing_brought")}</Nothing>;
  return (
    <Stack>
      {waiting.length === 0 ? (
        <Text c="dimmed">{t("nothing_waits")}</Text>
      ) : (
        <Button
          onClick={() => {
            judge("approve", waiting);
          }}
          loading={judging.isPending}
          className={classes.all}
        >
          {t("let_all_in", { count: waiting.length })}
        </Button>
      )}
      <ul className={classes.uploads}>
        {uploads.map((upload) => (
          <Brought
            key={upload.id}
            upload={upload}
            isBusy={judging.isPending}
            onOpen={show}
            onJudge={(as) => {
              judge(as, [upload.id]);
            }}
          />
        ))}
      </ul>
      {photo !== undefined && (
        <Suspense>
          <Viewer id={photo} sequence={sequence} source={librarySource} onShow={show} />
        </Suspense>
      )}
    </Stack>
  );
}

function Brought(props: {
  upload: Upload;
  isBusy: boolean;
  onOpen: (id: string) => void;
  onJudge: (as: Judgement) => void;
}) {
  const { upload, isBusy, onOpen, onJudge } = props;
  const { t } = useTranslation("links");
  const { filename, guest_name: guest, created_at: when, size, state } = upload;
  const facts = [guest, moment(when), bytes(size)].filter(Boolean).join(" · ");
  return (
    <Card component="li" withBorder padding="sm">
      <Card.Section>
        {upload.asset_id === null ? (
          <div className={classes.uploaded} />
        ) : (
          <Picture id={upload.asset_id} name={filename} onOpen={onOpen} />
        )}
      </Card.Section>
      <Stack gap={4} pt="sm">
        <Text size="sm" fw={500} truncate title={filename}>
          {filename}
        </Text>
        <Text size="xs" c="dimmed">
          {facts}
        </Text>
        {upload.was_known && (
          <Text size="xs" c="dimmed">
            {t("was_known")}
          </Text>
        )}
        {state === "pending" ? (
          <Group gap="xs" pt={4}>
            <Button
              size="compact-sm"
              disabled={isBusy}
              aria-label={t("let_in_which", { name: filename })}
              onClick={() => {
                onJudge("approve");
              }}
            >
              {t("let_in")}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={isBusy}
              aria-label={t("refuse_which", { name: filename })}
              onClick={() => {
                onJudge("refuse");
              }}
            >
              {t("refuse")}
            </Button>
          </Group>
        ) : (
          <Badge variant="light" color={state === "approved" ? "green" : "gray"}>
            {t(`judged.${state}`)}
          </Badge>
        )}
      </Stack>
    </Card>
  );
}

function Picture(props: { id: string; name: string; onOpen: (id: string) => void }) {
  const { id, name, onOpen } = props;
  const watch = useMemo(() => (tell: () => void) => thumbnails.watch(id, tell), [id]);
  const url = useSyncExternalStore(watch, () => thumbnails.urlOf(id));
  return (
    <a
      href={photoHref(id)}
      className={classes.uploaded}
      aria-label={name}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.button !== 0) return;
        event.preventDefault();
        onOpen(id);
      }}
    >
      {typeof url === "string" && <img src={url} alt="" />}
    </a>
  );
}
