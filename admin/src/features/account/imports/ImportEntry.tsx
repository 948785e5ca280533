/** One import: how far it has come, and what can be done about it. */

import { Alert, Badge, Button, Progress, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../../app/api.ts";
import { count, moment, percent } from "../../../shared/amounts.ts";
import { tellRefusal } from "../../../shared/refusals.ts";
import { Removal } from "../../../shared/Removal.tsx";
import { Entry } from "../Entry.tsx";
import { canRetry, importsChanged, progressOf, sourceOf, type Import } from "./imports.ts";
import { ImportItems } from "./ImportItems.tsx";
import { useReason } from "./reasons.ts";

const COLORS = { running: "blue", complete: "green", cancelled: "gray", failed: "red" } as const;

export function ImportEntry({ job }: { job: Import }) {
  const { t } = useTranslation("imports");
  const { state, counts } = job;
  const name = sourceOf(job);
  const [isOpen, setOpen] = useState(false);
  return (
    <Entry
      title={name}
      marks={
        <Badge color={COLORS[state]} variant="light">
          {t(`states.${state}`)}
        </Badge>
      }
      facts={[
        t("found", { count: counts.found, number: count(counts.found) }),
        t("imported", { number: count(counts.imported) }),
        counts.duplicate > 0 && t("known", { number: count(counts.duplicate) }),
        counts.refused > 0 && t("refused", { number: count(counts.refused) }),
        counts.failed > 0 && t("failed", { number: count(counts.failed) }),
      ]}
      deeds={
        <>
          {counts.found > 0 && (
            <Button
              size="compact-sm"
              variant="light"
              aria-label={`${t("files")}: ${name}`}
              onClick={() => {
                setOpen(true);
              }}
            >
              {t("files")}
            </Button>
          )}
          {canRetry(job) && <Retry job={job} />}
          {state === "running" && <Stop job={job} />}
        </>
      }
    >
      {state === "running" && <HowFar job={job} />}
      <Trouble job={job} />
      <Text size="xs" c="dimmed">
        {job.endpoint} · {moment(job.created_at)}
      </Text>
      {isOpen && (
        <ImportItems
          job={job}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </Entry>
  );
}

function HowFar({ job }: { job: Import }) {
  const { t } = useTranslation("imports");
  const share = progressOf(job.counts);
  const words = t(job.is_listed === true ? "so_far" : "so_far_listing", { share: percent(share) });
  return (
    <div>
      <Progress
        value={share * 100}
        animated={job.is_listed !== true}
        aria-label={`${sourceOf(job)}: ${words}`}
      />
      <Text size="xs" c="dimmed" pt={4}>
        {words}
      </Text>
    </div>
  );
}

function Trouble({ job: { error } }: { job: Import }) {
  const reason = useReason();
  if (error === null) return null;
  return (
    <Alert color="red" p="xs">
      {reason(error)}
    </Alert>
  );
}

function Retry({ job }: { job: Import }) {
  const { t } = useTranslation(["imports", "common"]);
  const retrying = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/v1/imports/{import_id}/retry", { params: { path: { import_id: job.id } } }),
      ),
    onSuccess: importsChanged,
    onError: tellRefusal,
  });
  return (
    <Button
      size="compact-sm"
      variant="light"
      aria-label={`${t("common:again")}: ${sourceOf(job)}`}
      loading={retrying.isPending}
      onClick={() => {
        retrying.mutate();
      }}
    >
      {t("common:again")}
    </Button>
  );
}

function Stop({ job }: { job: Import }) {
  const { t } = useTranslation("imports");
  const stop = async () => {
    const params = { path: { import_id: job.id } };
    await unwrap(api.POST("/api/v1/imports/{import_id}/cancel", { params }));
    await importsChanged();
  };
  return <Removal of={sourceOf(job)} words={t("stop")} question={t("stop_detail")} remove={stop} />;
}
