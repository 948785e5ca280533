/** One thing that is held, for whose it is. */

import { Badge, Button, Card, Group, Stack, Text, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { photoHref } from "../../app/hrefs.ts";
import { moment } from "../../shared/amounts.ts";
import { Refused } from "../../shared/Refused.tsx";
import { appeal, MOST_WORDS, type Held } from "./cases.ts";
import classes from "./moderation.module.css";
import { Why } from "./Why.tsx";

export function HeldThing({ held }: { held: Held }) {
  const { t } = useTranslation("moderation");
  return (
    <Card component="li" withBorder padding="sm" className={classes.held}>
      {held.asset_id !== null && held.thumbnail_url !== null && (
        <a href={photoHref(held.asset_id)} aria-label={t("held.photo")}>
          <img src={held.thumbnail_url} alt="" className={classes.thumbnail} />
        </a>
      )}
      <Stack gap={6} miw={0}>
        <Group gap="xs">
          <Text fw={500}>{t(`held.subjects.${held.subject}`)}</Text>
          <Badge variant="light" color={held.state === "rejected" ? "red" : "yellow"}>
            {t(`held.states.${held.state === "rejected" ? "rejected" : "flagged"}`)}
          </Badge>
          <Text size="xs" c="dimmed">
            {moment(held.since)}
          </Text>
        </Group>
        {held.text !== "" && (
          <Text size="sm" className={classes.words}>
            {held.text.trim()}
          </Text>
        )}
        <Text size="sm">{t(`held.why.${held.subject === "picture" ? "picture" : "text"}`)}</Text>
        <Why score={held.score} words={held.words} />
        {held.decision !== null && held.decision.reason !== "" && (
          <Text size="sm">{t("held.decided", { reason: held.decision.reason })}</Text>
        )}
        {held.appeal !== null && (
          <Text size="sm" className={classes.appeal}>
            <strong>{t(`held.appeals.${held.appeal.state}`)}</strong> {held.appeal.words}
          </Text>
        )}
        {held.may_appeal && <Appeal id={held.id} />}
      </Stack>
    </Card>
  );
}

function Appeal({ id }: { id: string }) {
  const { t } = useTranslation(["moderation", "common"]);
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const send = useMutation({ mutationFn: () => appeal(id, words) });
  if (!isOpen) {
    return (
      <Group>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            setOpen(true);
          }}
        >
          {t("held.appeal")}
        </Button>
      </Group>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <Stack gap="xs">
        <Textarea
          autoFocus
          required
          label={t("held.appeal_words")}
          description={t("held.appeal_help")}
          value={words}
          maxLength={MOST_WORDS}
          autosize
          minRows={2}
          onChange={(event) => {
            setWords(event.currentTarget.value);
          }}
        />
        <Refused error={send.error} />
        <Group gap="xs">
          <Button type="submit" size="compact-sm" loading={send.isPending}>
            {t("held.send")}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              setOpen(false);
            }}
          >
            {t("common:cancel")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
