/** The latest good back-up, what there is to worry about, and making another one. */

import { Alert, Anchor, Button, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../app/api.ts";
import { bytes, count, howLong, moment } from "../../shared/amounts.ts";
import { Answer } from "../../shared/Page.tsx";
import { tellRefusal } from "../../shared/refusals.ts";
import { Section } from "../../shared/Section.tsx";
import { backupStatus, type BackupStatus } from "./queries.ts";

/** @param isCard on another page, which leads to the one of back-ups */
export function Status({ isCard = false }: { isCard?: boolean }) {
  const { t } = useTranslation(["manage", "common"]);
  const asked = useQuery(backupStatus);
  return (
    <Section
      title={t(isCard ? "backups.title" : "backups.latest")}
      actions={<BackUpNow isUnderWay={asked.data?.under_way != null} />}
    >
      <Answer asked={asked}>
        {(told) => (
          <Stack gap="xs">
            <Worry told={told} />
            <Latest told={told} />
            {isCard ? (
              <Anchor component={Link} to="/manage/backups" size="sm">
                {t("backups.all")}
              </Anchor>
            ) : (
              <>
                <Schedule told={told} />
                <Text size="sm">{t("backups.holds")}</Text>
              </>
            )}
          </Stack>
        )}
      </Answer>
    </Section>
  );
}

function Worry({ told: { worry, error } }: { told: BackupStatus }) {
  const { t } = useTranslation(["manage", "common"]);
  if (worry === "none") return null;
  return (
    <Alert color={worry === "failed" || worry === "damaged" ? "red" : "yellow"} p="xs">
      <Text size="sm">{t(`backups.worries.${worry}`)}</Text>
      {error !== "" && (
        <Text size="sm" lang="en">
          {error}
        </Text>
      )}
    </Alert>
  );
}

function Latest({ told: { latest, under_way } }: { told: BackupStatus }) {
  const { t } = useTranslation(["manage", "common"]);
  const at = latest?.begun_at;
  return (
    <Stack gap={2} aria-live="polite">
      {latest === null || typeof at !== "string" ? (
        <Text>{t("backups.never")}</Text>
      ) : (
        <>
          <Text size="xl" fw={600}>
            {t("backups.age", { age: howLong(secondsSince(at)) })}
          </Text>
          <Text size="sm">
            {t("backups.of", { at: moment(at), size: bytes(latest.size ?? 0) })}
          </Text>
          <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
            {t("backups.where", { place: latest.place })}
          </Text>
        </>
      )}
      {under_way !== null && <Text size="sm">{t("backups.making")}</Text>}
    </Stack>
  );
}

function Schedule({ told }: { told: BackupStatus }) {
  const { t } = useTranslation(["manage", "common"]);
  return (
    <Text size="sm" c="dimmed">
      {told.every_hours === 0
        ? t("backups.every_never")
        : t("backups.every", {
            every: howLong(told.every_hours * 3_600),
            kept: count(told.kept),
          })}{" "}
      {told.kept_days > 0 &&
        `${t("backups.kept_days", { days: howLong(told.kept_days * 86_400) })} `}
      <Anchor component={Link} to="/manage/settings" size="sm" underline="always">
        {t("backups.settings")}
      </Anchor>
    </Text>
  );
}

function BackUpNow({ isUnderWay }: { isUnderWay: boolean }) {
  const { t } = useTranslation(["manage", "common"]);
  const client = useQueryClient();
  const begin = useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/operations/backups")),
    onSettled: () => client.invalidateQueries({ queryKey: ["backups"] }),
    onError: tellRefusal,
  });
  return (
    <Button
      size="xs"
      loading={begin.isPending}
      disabled={isUnderWay}
      onClick={() => {
        begin.mutate();
      }}
    >
      {t("backups.now")}
    </Button>
  );
}

function secondsSince(iso: string): number {
  return Math.max(0, (Date.now() - Date.parse(iso)) / 1_000);
}
