/** Steps that have failed for good, each with the reason, and trying them anew. */

import { Anchor, Button, Code, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconRefresh } from "@tabler/icons-react";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { moment } from "../amounts.ts";
import { More } from "../More.tsx";
import { Answer, Nothing } from "../Page.tsx";
import { tellRefusal } from "../refusals.ts";
import { Section } from "../Section.tsx";
import { failures, retry, retryAll, type Whose } from "./jobs.ts";
import classes from "./processing.module.css";
import { why } from "./why.ts";

type Failure = Schemas["Failure"];

export function Failures({ whose }: { whose: Whose }) {
  const { t } = useTranslation(["processing", "common"]);
  const asked = useInfiniteQuery(failures(whose));
  const found = asked.data?.pages.flatMap((page) => page.items) ?? [];
  const place = useRef<HTMLDivElement>(null);
  const tell = (count: number) => {
    notifications.show({ message: t("failures.retried", { count }) });
    place.current?.focus(); // whose button has gone with what had failed
  };
  const all = useMutation({
    mutationFn: () => retryAll(whose),
    onSuccess: tell,
    onError: tellRefusal,
  });
  return (
    <div ref={place} tabIndex={-1} className={classes.place}>
      <Section
        title={t("failures.title")}
        actions={
          found.length > 0 && (
            <Button
              variant="light"
              leftSection={<IconRefresh size={16} />}
              loading={all.isPending}
              onClick={() => {
                all.mutate();
              }}
            >
              {t("failures.retry_all")}
            </Button>
          )
        }
      >
        <Answer asked={asked}>
          {() =>
            found.length === 0 ? (
              <Nothing>{t("failures.none")}</Nothing>
            ) : (
              <ul className={classes.failures} aria-label={t("failures.title")}>
                {found.map((failure) => (
                  <Row key={failure.id} failure={failure} whose={whose} onRetried={tell} />
                ))}
              </ul>
            )
          }
        </Answer>
        <More asked={asked} />
      </Section>
    </div>
  );
}

function Row(props: { failure: Failure; whose: Whose; onRetried: (count: number) => void }) {
  const { failure, whose, onRetried } = props;
  const { t } = useTranslation(["processing", "common"]);
  const { filename, finished_at: at, error } = failure;
  const stage = t(`stages.${failure.stage}`);
  const again = useMutation({
    mutationFn: () => retry(whose, failure.id),
    onSuccess: onRetried,
    onError: tellRefusal,
  });
  return (
    <li className={classes.failure}>
      <div className={classes.what}>
        <Group gap="xs" justify="space-between">
          {whose === "mine" ? (
            <Anchor
              className={classes.name}
              renderRoot={(given) => (
                <Link {...given} to="/photos/$photoId" params={{ photoId: failure.asset_id }} />
              )}
            >
              {filename}
            </Anchor>
          ) : (
            <span className={classes.name}>{filename}</span>
          )}
          {at != null && (
            <Text span size="xs" c="dimmed">
              {moment(at)}
            </Text>
          )}
        </Group>
        <Text size="sm">
          <b>{stage}</b> · {why(error)}
        </Text>
        {whose === "everybody" && (
          <Text size="xs" c="dimmed">
            <Code>{error.code}</Code> {error.detail}
          </Text>
        )}
      </div>
      <Button
        size="compact-sm"
        variant="subtle"
        loading={again.isPending}
        aria-label={t("failures.retry_of", { stage, name: filename })}
        onClick={() => {
          again.mutate();
        }}
      >
        {t("common:again")}
      </Button>
    </li>
  );
}
