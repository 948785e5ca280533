/** What of a queue comes first, and how much of it is worked on at once. */

import { Button, Group, Modal, NumberInput, Select, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { Refused } from "../../shared/Refused.tsx";

type Queue = Schemas["QueueReport"];
type Priority = Schemas["WorkPriority"];
type StageRule = Queue["stage_rules"][number];

const PRIORITIES: readonly Priority[] = ["high", "normal", "low"];
const MOST = 1_000;

export function QueueRule(props: { queue: Queue; name: string; onClose: () => void }) {
  const { queue, name, onClose } = props;
  const { t } = useTranslation(["manage", "common", "processing"]);
  const client = useQueryClient();
  const [priority, setPriority] = useState<Priority | null>(queue.priority);
  const [concurrency, setConcurrency] = useState(queue.concurrency);
  const [stages, setStages] = useState<readonly StageRule[]>(queue.stage_rules);
  const save = useMutation({
    mutationFn: () =>
      unwrap(
        api.PUT("/api/v1/jobs/queues/{queue}/rule", {
          params: { path: { queue: queue.queue } },
          body: {
            priority: priority ?? "normal",
            concurrency,
            stages: stages.map(({ stage, ...rule }) => ({
              stage,
              priority: rule.priority,
              concurrency: rule.concurrency,
            })),
          },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["jobs"] });
      onClose();
    },
  });
  const change = (stage: string, to: Partial<StageRule>) => {
    setStages(stages.map((rule) => (rule.stage === stage ? { ...rule, ...to } : rule)));
  };
  return (
    <Modal opened onClose={onClose} title={t("queues.edit_which", { name })} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          <PriorityEntry
            label={t("queues.priority")}
            description={t("queues.priority_help")}
            value={priority}
            onChange={setPriority}
          />
          <AtOnce
            label={t("queues.at_once")}
            description={t("queues.at_once_help")}
            value={concurrency}
            onChange={setConcurrency}
          />
          {queue.queue === "io" && <Text size="sm">{t("queues.imports_apart")}</Text>}
          <Title order={3} size="h5">
            {t("queues.own_stages")}
          </Title>
          {stages.map((rule) => {
            const stage = t(`processing:stages.${rule.stage}`);
            return (
              <Stack key={rule.stage} gap={4} role="group" aria-label={stage}>
                <Text size="sm" fw={600}>
                  {stage}
                </Text>
                <Group grow align="start">
                  <PriorityEntry
                    aria-label={t("queues.priority_of", { name: stage })}
                    value={rule.priority}
                    asQueue
                    onChange={(to) => {
                      change(rule.stage, { priority: to });
                    }}
                  />
                  <AtOnce
                    aria-label={t("queues.at_once_of", { name: stage })}
                    value={rule.concurrency}
                    onChange={(to) => {
                      change(rule.stage, { concurrency: to });
                    }}
                  />
                </Group>
              </Stack>
            );
          })}
          <Refused error={save.error} />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t("common:save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function PriorityEntry(props: {
  label?: string;
  "aria-label"?: string;
  description?: string;
  value: Priority | null;
  /** Whether it may be left to the queue. */
  asQueue?: boolean;
  onChange: (value: Priority | null) => void;
}) {
  const { t } = useTranslation(["manage", "common"]);
  const { asQueue = false, value, onChange, ...named } = props;
  const choices = PRIORITIES.map((one) => ({ value: one, label: t(`queues.priorities.${one}`) }));
  return (
    <Select
      {...named}
      data={asQueue ? [{ value: "", label: t("queues.as_queue") }, ...choices] : choices}
      value={value ?? ""}
      onChange={(chosen) => {
        onChange(PRIORITIES.find((one) => one === chosen) ?? null);
      }}
      allowDeselect={false}
    />
  );
}

function AtOnce(props: {
  label?: string;
  "aria-label"?: string;
  description?: string;
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  const { t } = useTranslation(["manage", "common"]);
  const { value, onChange, ...named } = props;
  return (
    <NumberInput
      {...named}
      placeholder={t("queues.as_many")}
      value={value ?? ""}
      onChange={(typed) => {
        onChange(typeof typed === "number" ? typed : null);
      }}
      min={1}
      max={MOST}
      allowDecimal={false}
    />
  );
}
