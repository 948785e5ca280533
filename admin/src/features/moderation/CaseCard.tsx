/** One case: a blur until somebody wants to see more, why it is held, and what was said of it. */

import { Badge, Card, Checkbox, Group, Stack, Text } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { moment } from "../../shared/amounts.ts";
import { dataUrl } from "../../shared/photos/thumbhash.ts";
import { previewQuery, type Case } from "./cases.ts";
import { Judging } from "./Judging.tsx";
import classes from "./moderation.module.css";
import { Why } from "./Why.tsx";

export function CaseCard(props: {
  held: Case;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}) {
  const { held, isChosen, onChoose } = props;
  const { t } = useTranslation("moderation");
  const what = t(`subjects.${held.subject}`) + ` · ${held.owner_name || held.owner_email}`;
  return (
    <Card component="li" withBorder padding="sm" className={classes.case}>
      {held.subject === "picture" && (
        <Card.Section>
          <Preview held={held} />
        </Card.Section>
      )}
      <Stack gap={6} pt={held.subject === "picture" ? "sm" : 0}>
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Checkbox
            size="xs"
            checked={isChosen}
            label={t(`subjects.${held.subject}`)}
            aria-label={t("choose_which", { what })}
            onChange={(event) => {
              onChoose(event.currentTarget.checked);
            }}
          />
          <Badge variant="light" color={COLOURS[held.state]}>
            {t(`states.${held.state}`)}
          </Badge>
        </Group>
        <Text size="xs" c="dimmed" truncate title={held.owner_email}>
          {held.owner_email} · {moment(held.since)}
        </Text>
        {held.text !== "" && (
          <Text size="sm" className={classes.words} lineClamp={6}>
            {held.text.trim()}
          </Text>
        )}
        <Why score={held.score} words={held.words} />
        {held.decision !== null && held.decision.reason !== "" && (
          <Text size="xs">{t("was_told", { reason: held.decision.reason })}</Text>
        )}
        {held.appeal !== null && (
          <Text size="sm" className={classes.appeal}>
            <strong>{t(`appeals.${held.appeal.state}`)}</strong> {held.appeal.words}
          </Text>
        )}
        <Judging ids={[held.id]} what={what} />
      </Stack>
    </Card>
  );
}

const COLOURS = {
  pending: "gray",
  clear: "green",
  flagged: "yellow",
  approved: "green",
  rejected: "red",
} as const;

function Preview({ held }: { held: Case }) {
  const { t } = useTranslation("moderation");
  const [isShown, setShown] = useState(false);
  const asked = useQuery({ ...previewQuery(held.id), enabled: isShown });
  const blur = held.thumbhash === null ? undefined : `url(${dataUrl(held.thumbhash)})`;
  return (
    <button
      type="button"
      className={classes.preview}
      style={{ backgroundImage: blur }}
      aria-pressed={isShown}
      aria-label={t(isShown ? "hide" : "show")}
      onClick={() => {
        setShown(!isShown);
      }}
    >
      {isShown && typeof asked.data === "string" ? (
        <img src={asked.data} alt="" />
      ) : (
        <span className={classes.cue}>
          <IconEye size={18} aria-hidden />
          {t(isShown && asked.isPending ? "coming" : "show")}
        </span>
      )}
    </button>
  );
}
