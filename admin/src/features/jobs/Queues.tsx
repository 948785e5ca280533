/** The queues of the workers, which an administrator may pause, and govern. */

import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { IconAdjustments, IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { count, moment } from "../../shared/amounts.ts";
import { Columns } from "../../shared/Columns.tsx";
import { Answer } from "../../shared/Page.tsx";
import { tellRefusal } from "../../shared/refusals.ts";
import { Section } from "../../shared/Section.tsx";
import { QueueRule } from "./QueueRule.tsx";

type Queue = Schemas["QueueReport"];

const queues = {
  queryKey: ["jobs", "queues"],
  queryFn: () => unwrap(api.GET("/api/v1/jobs/queues")),
  refetchInterval: 5_000,
};

export function Queues() {
  const { t } = useTranslation(["manage", "common"]);
  const asked = useQuery(queues);
  return (
    <Section title={t("queues.title")} help={t("queues.help")}>
      <Answer asked={asked}>
        {(told) => (
          <Columns
            label={t("queues.title")}
            items={told.queues}
            keyOf={({ queue }) => queue}
            columns={[
              { head: t("queues.queue"), cell: (queue) => <Name queue={queue} />, isTitle: true },
              { head: t("queues.fresh"), cell: ({ fresh }) => count(fresh), isNumber: true },
              { head: t("queues.bulk"), cell: ({ bulk }) => count(bulk), isNumber: true },
              {
                head: t("jobs.running"),
                cell: ({ running, concurrency }) =>
                  concurrency === null
                    ? count(running)
                    : t("queues.of_most", { running: count(running), most: count(concurrency) }),
                isNumber: true,
              },
              {
                head: t("queues.priority"),
                cell: ({ priority }) => t(`queues.priorities.${priority}`),
              },
              { head: t("common:act"), cell: (queue) => <Acts queue={queue} /> },
            ]}
          />
        )}
      </Answer>
    </Section>
  );
}

function Name({ queue }: { queue: Queue }) {
  const { t } = useTranslation(["manage", "common", "processing"]);
  /** With what was said of it apart from its queue. */
  const stageInWords = ({ stage, priority, concurrency }: Queue["stage_rules"][number]) => {
    const said = [
      ...(priority === null ? [] : [t(`queues.priorities.${priority}`)]),
      ...(concurrency === null ? [] : [`≤ ${count(concurrency)}`]),
    ];
    const stageName = t(`processing:stages.${stage}`);
    return said.length === 0 ? stageName : `${stageName} (${said.join(", ")})`;
  };
  return (
    <Stack gap={2}>
      <Group gap="xs">
        {t(`queues.names.${queue.queue}`)}
        {queue.paused_at !== null && <Badge color="yellow">{t("queues.paused")}</Badge>}
      </Group>
      <Text size="xs" c="dimmed" fw={400}>
        {queue.paused_at === null
          ? queue.stage_rules.map(stageInWords).join(" · ")
          : t("queues.paused_by", {
              who: queue.paused_by,
              at: moment(queue.paused_at),
            })}
      </Text>
    </Stack>
  );
}

function Acts({ queue }: { queue: Queue }) {
  const { t } = useTranslation(["manage", "common"]);
  const [isEdited, setEdited] = useState(false);
  const name = t(`queues.names.${queue.queue}`);
  return (
    <>
      <Group gap={4} wrap="nowrap">
        <PauseButton queue={queue.queue} name={name} isPaused={queue.paused_at !== null} />
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconAdjustments size={16} />}
          aria-label={t("queues.edit_which", { name })}
          onClick={() => {
            setEdited(true);
          }}
        >
          {t("queues.edit")}
        </Button>
      </Group>
      {isEdited && (
        <QueueRule
          queue={queue}
          name={name}
          onClose={() => {
            setEdited(false);
          }}
        />
      )}
    </>
  );
}

function PauseButton(props: { queue: Schemas["WorkQueue"]; name: string; isPaused: boolean }) {
  const { t } = useTranslation(["manage", "common"]);
  const { queue, name, isPaused } = props;
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: () => {
      const asked = { params: { path: { queue } } };
      return unwrap(
        isPaused
          ? api.DELETE("/api/v1/jobs/queues/{queue}/pause", asked)
          : api.POST("/api/v1/jobs/queues/{queue}/pause", asked),
      );
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["jobs"] }),
    onError: tellRefusal,
  });
  return (
    <Button
      size="compact-sm"
      variant={isPaused ? "filled" : "subtle"}
      loading={change.isPending}
      leftSection={isPaused ? <IconPlayerPlay size={16} /> : <IconPlayerPause size={16} />}
      aria-label={t(isPaused ? "queues.resume_which" : "queues.pause_which", { name })}
      onClick={() => {
        change.mutate();
      }}
    >
      {t(isPaused ? "queues.resume" : "queues.pause")}
    </Button>
  );
}
