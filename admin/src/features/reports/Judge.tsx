/** Settling a report: the link stays, or is closed to its guests with a word to its owner. */

import { Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { tellRefusal } from "../../shared/refusals.ts";
import { Refused } from "../../shared/Refused.tsx";

type Report = Schemas["Report"];

const MOST = 500; // characters of what the owner is told

export function Judge({ report }: { report: Report }) {
  const { t } = useTranslation(["manage", "common"]);
  const client = useQueryClient();
  const [isSuspending, setSuspending] = useState(false);
  const path = { params: { path: { report_id: report.id } } };
  const settle = useMutation({
    mutationFn: (how: "dismiss" | "reinstate") =>
      unwrap(
        how === "dismiss"
          ? api.POST("/api/v1/share-reports/{report_id}/dismiss", path)
          : api.POST("/api/v1/share-reports/{report_id}/reinstate", path),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ["reports"] }),
    onError: tellRefusal,
  });
  const title = report.share.title === "" ? t("reports.untitled") : report.share.title;
  return (
    <Group gap={4}>
      {report.state === "open" && (
        <>
          <Button
            size="compact-sm"
            variant="subtle"
            loading={settle.isPending}
            aria-label={t("reports.dismiss_which", { title })}
            onClick={() => {
              settle.mutate("dismiss");
            }}
          >
            {t("reports.dismiss")}
          </Button>
          <Button
            size="compact-sm"
            variant="light"
            color="red"
            aria-label={t("reports.suspend_which", { title })}
            onClick={() => {
              setSuspending(true);
            }}
          >
            {t("reports.suspend")}
          </Button>
        </>
      )}
      {report.state === "upheld" && report.share.suspended_at !== null && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={settle.isPending}
          aria-label={t("reports.reinstate_which", { title })}
          onClick={() => {
            settle.mutate("reinstate");
          }}
        >
          {t("reports.reinstate")}
        </Button>
      )}
      {isSuspending && (
        <Suspend
          report={report}
          title={t("reports.suspend_which", { title })}
          onClose={() => {
            setSuspending(false);
          }}
        />
      )}
    </Group>
  );
}

function Suspend(props: { report: Report; title: string; onClose: () => void }) {
  const { t } = useTranslation(["manage", "common"]);
  const client = useQueryClient();
  const [reason, setReason] = useState("");
  const suspend = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/v1/share-reports/{report_id}/suspend", {
          params: { path: { report_id: props.report.id } },
          body: { reason },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["reports"] });
      props.onClose();
    },
  });
  return (
    <Modal opened onClose={props.onClose} title={props.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          suspend.mutate();
        }}
      >
        <Stack>
          <Textarea
            label={t("reports.why")}
            description={t("reports.why_help")}
            value={reason}
            required
            maxLength={MOST}
            minRows={3}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <Refused error={suspend.error} />
          <Group justify="end">
            <Button variant="default" onClick={props.onClose}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" color="red" loading={suspend.isPending}>
              {t("reports.suspend")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
