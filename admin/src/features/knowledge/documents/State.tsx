/** How far a version is: waiting, being read, given points; or why it cannot be read. */

import { Alert, Badge, Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { Words } from "../../../app/words.ts";
import { count } from "../../../shared/amounts.ts";
import type { Version } from "./documents.ts";
import classes from "./documents.module.css";

type Fault = keyof Words["knowledge"]["faults"];

const COLOURS = {
  expected: "gray",
  waiting: "blue",
  reading: "blue",
  embedding: "blue",
  ready: "green",
  failed: "red",
} as const;

export function State({ version }: { version: Version | null }) {
  const { t } = useTranslation("knowledge");
  const fault = useFaultWords();
  if (version === null) return "—";
  const { state, error } = version;
  return (
    <Stack gap={4} align="start">
      <Badge variant="light" color={COLOURS[state]}>
        {t(`states.${state}`)}
      </Badge>
      {state === "embedding" && <Embedded version={version} />}
      {error !== null && (
        <Text size="xs" className={classes.fault ?? ""}>
          {fault(error.code, error.detail)}
        </Text>
      )}
    </Stack>
  );
}

/** With what can be done about it. */
export function Fault({ version }: { version: Version }) {
  const { t } = useTranslation("knowledge");
  const fault = useFaultWords();
  const { error } = version;
  if (error === null) return null;
  return (
    <Alert color="red" title={t("states.failed")} role="alert">
      <Text size="sm">{fault(error.code, error.detail)}</Text>
      {error.detail !== "" && (
        <Text size="xs" mt={4} lang="en">
          {error.detail}
        </Text>
      )}
    </Alert>
  );
}

function Embedded({ version: { progress } }: { version: Version }) {
  const { t } = useTranslation("knowledge");
  const { done, total } = progress;
  const words = t("progress", { done: count(done), total: count(total) });
  return (
    <>
      <Progress w={140} value={(100 * done) / Math.max(1, total)} aria-label={words} />
      <Text size="xs" c="dimmed">
        {words}
      </Text>
    </>
  );
}

function useFaultWords(): (code: string, detail: string) => string {
  const { t, i18n } = useTranslation("knowledge");
  return (code, detail) =>
    i18n.exists(`knowledge:faults.${code}`) ? t(`faults.${code as Fault}`) : detail;
}
