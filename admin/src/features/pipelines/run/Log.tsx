/** What a worker said while it was at a step; the end of it is in view while more comes. */

import { Stack, Text, Title } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../../app/api.ts";
import { preciseClock } from "../../../shared/amounts.ts";
import classes from "./run.module.css";

export function Log(props: { lines: readonly Schemas["LogLine"][]; isOpen: boolean }) {
  const { lines, isOpen } = props;
  const { t } = useTranslation("pipelines");
  const ref = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (isOpen) ref.current?.scrollTo({ top: ref.current.scrollHeight });
  }, [isOpen, lines.length]);
  return (
    <Stack gap={4}>
      <Title order={3} size="h6">
        {t("step.log")}
      </Title>
      {lines.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t("step.log_empty")}
        </Text>
      ) : (
        <ol ref={ref} className={classes.log} tabIndex={0} aria-label={t("step.log")}>
          {lines.map(({ at, text }, index) => (
            <li key={`${at} ${String(index)}`}>
              <time dateTime={at}>{preciseClock(at)}</time>
              <span lang="en">{text}</span>
            </li>
          ))}
        </ol>
      )}
    </Stack>
  );
}
