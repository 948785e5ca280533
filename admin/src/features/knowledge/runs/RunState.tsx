/** How a run stands, and how far it is. */

import { Badge, Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { count } from "../../../shared/amounts.ts";
import { isUnderWay, type Run } from "./runs.ts";

const COLOURS = { waiting: "blue", running: "blue", done: "green", failed: "red" } as const;

export function RunState({ run }: { run: Run }) {
  const { t } = useTranslation("runs");
  return (
    <Stack gap={4} align="start">
      <Badge variant="light" color={COLOURS[run.state]}>
        {t(`states.${run.state}`)}
      </Badge>
      {isUnderWay(run) && <RunProgress run={run} />}
      {run.state === "failed" && (
        <Text size="xs" c="red">
          {t(faultOf(run))}
        </Text>
      )}
    </Stack>
  );
}

export function RunProgress({ run: { done = 0, total } }: { run: Run }) {
  const { t } = useTranslation("runs");
  const words = t("progress", { done: count(done), total: count(total) });
  return (
    <>
      <Progress miw={140} w="100%" value={(100 * done) / Math.max(1, total)} aria-label={words} />
      <Text size="xs" c="dimmed">
        {words}
      </Text>
    </>
  );
}

function faultOf({ error_code: code }: Run) {
  if (code === "base_changing" || code === "gold_set_empty") return `faults.${code}` as const;
  return "faults.run_unfinished";
}
