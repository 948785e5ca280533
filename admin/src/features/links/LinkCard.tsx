/** One link among others, and what can be done with it. */

import { Alert, Anchor, Badge, Button, Card, Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link as RouterLink } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../app/api.ts";
import { bytes, count, longDay, dayOf } from "../../shared/amounts.ts";
import { confirm } from "../../shared/dialogs.tsx";
import { tellRefusal } from "../../shared/refusals.ts";
import { Address } from "../../shared/sharing/Handed.tsx";
import { endLink } from "../../shared/sharing/links.ts";
import type { Link } from "../../shared/sharing/terms.ts";
import { EditLink } from "./EditLink.tsx";
import { LinkCover } from "./LinkCover.tsx";
import { LinkVisits } from "./LinkVisits.tsx";
import { COLORS, stateOf } from "./states.ts";
import classes from "./links.module.css";

const FRESH = 60_000; // milliseconds; events tell of changes

type Opened = "edit" | "visits" | undefined;

export function LinkCard({ link }: { link: Link }) {
  const { t } = useTranslation("links");
  const [opened, setOpened] = useState<Opened>();
  const close = () => {
    setOpened(undefined);
  };
  const state = stateOf(link);
  const title = useTitle(link);
  return (
    <Card component="li" withBorder padding="md" className={classes.card}>
      <LinkCover link={link} />
      <Stack gap="xs" miw={0}>
        <Group gap="xs">
          <Title order={2} size="h4">
            {title}
          </Title>
          <Badge color={COLORS[state]} variant="light">
            {t(`states.${state}`)}
          </Badge>
        </Group>
        <Facts link={link} />
        <Marks link={link} />
        <Warnings link={link} />
        {link.waiting_uploads > 0 && (
          <Anchor component={RouterLink} to={`/links/${link.id}/uploads`} size="sm" fw={600}>
            {t("waiting", { count: link.waiting_uploads })}
          </Anchor>
        )}
        {link.revoked_at === null && link.url !== null && (
          <Address url={link.url} label={t("address_of", { title })} />
        )}
        {link.revoked_at === null && link.url === null && (
          <Text size="sm" c="dimmed">
            {t("address_unknown")}
          </Text>
        )}
        <Deeds link={link} title={title} onOpen={setOpened} />
      </Stack>
      {opened === "edit" && <EditLink link={link} title={title} onClose={close} />}
      {opened === "visits" && <LinkVisits link={link} title={title} onClose={close} />}
    </Card>
  );
}

/** Its own; else what the album is called, unless its owner manages that no longer. */
function useTitle({ title, album_id: album }: Link): string {
  const { t } = useTranslation("links");
  const asked = useQuery({
    queryKey: ["albums", "title", album],
    queryFn: async () => {
      const path = { album_id: album ?? "" };
      return (await unwrap(api.GET("/api/v1/albums/{album_id}", { params: { path } }))).title;
    },
    enabled: title === "" && album !== null,
    staleTime: FRESH,
  });
  return title || (asked.data ?? t(album === null ? "untitled" : "untitled_album"));
}

function Facts({ link }: { link: Link }) {
  const { t } = useTranslation("links");
  const shown = [
    t(link.album_id === null ? "selection" : "album"),
    link.asset_count !== null && t("photos", { count: link.asset_count }),
    end(link),
  ];
  const came = [
    t("views", { count: link.views, number: count(link.views) }),
    t("downloads", { count: link.downloads, number: count(link.downloads) }),
    link.last_day !== null && t("last_day", { day: longDay(link.last_day) }),
  ];
  function end({ revoked_at: revoked, expires_at: expires }: Link): string {
    if (revoked !== null) return t("ended_on", { day: dayOf(revoked) });
    if (expires === null) return t("no_end");
    const day = dayOf(expires);
    return t(stateOf(link) === "expired" ? "expired_on" : "good_until", { day });
  }
  return (
    <>
      <Text size="sm" c="dimmed">
        {shown.filter(Boolean).join(" · ")}
      </Text>
      <Text size="sm" c="dimmed">
        {came.filter(Boolean).join(" · ")}
      </Text>
    </>
  );
}

function Marks({ link }: { link: Link }) {
  const { t } = useTranslation("links");
  const marks = [
    t(link.has_password ? "password" : "no_password"),
    link.allows_download && t("downloadable"),
    link.includes_location && t("places"),
    link.allows_upload &&
      t("uploads", { count: link.max_uploads, room: bytes(link.max_upload_bytes) }),
    link.allows_upload && link.reviews_uploads && t("reviewed"),
  ];
  return (
    <Group component="ul" gap={6} p={0} m={0} aria-label={t("terms")} className={classes.marks}>
      {marks
        .filter((mark) => mark !== false)
        .map((mark) => (
          <Badge key={mark} component="li" variant="default" tt="none" fw={500}>
            {mark}
          </Badge>
        ))}
    </Group>
  );
}

function Warnings({ link }: { link: Link }) {
  const { t } = useTranslation("links");
  return (
    <>
      {link.suspended_at !== null && (
        <Alert color="red" p="xs">
          {t("suspended_on", {
            day: dayOf(link.suspended_at),
            reason: link.suspension_reason,
          })}
        </Alert>
      )}
      {link.is_guessable && stateOf(link) === "active" && (
        <Alert color="yellow" p="xs">
          {t("guessable")}
        </Alert>
      )}
    </>
  );
}

function Deeds(props: { link: Link; title: string; onOpen: (opened: Opened) => void }) {
  const { link, title, onOpen } = props;
  const { t } = useTranslation(["links", "common"]);
  const end = async () => {
    const sure = await confirm({ title: t("end"), text: t("end_text"), yes: t("end") });
    if (sure) await endLink(link.id);
  };
  return (
    <Group gap="xs">
      {link.revoked_at === null && link.suspended_at === null && (
        <Button
          size="compact-sm"
          variant="light"
          aria-label={t("change_which", { title })}
          onClick={() => {
            onOpen("edit");
          }}
        >
          {t("change")}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="light"
        aria-label={t("visits_of", { title })}
        onClick={() => {
          onOpen("visits");
        }}
      >
        {t("visits")}
      </Button>
      {link.allows_upload && (
        <Button
          size="compact-sm"
          variant="light"
          component={RouterLink}
          to={`/links/${link.id}/uploads`}
          aria-label={t("guest_photos_of", { title })}
        >
          {t("guest_photos")}
        </Button>
      )}
      {link.revoked_at === null && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          aria-label={t("end_which", { title })}
          onClick={() => {
            end().catch(tellRefusal);
          }}
        >
          {t("end")}
        </Button>
      )}
    </Group>
  );
}
