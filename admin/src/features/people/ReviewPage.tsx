/** "Is this the same person?", one question after the other, by buttons or by keys. */

import { Button, Group, Kbd, Loader, Progress, Stack, Text, Title } from "@mantine/core";
import {
  IconArrowBackUp,
  IconCheck,
  IconQuestionMark,
  IconX,
  type Icon,
} from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

import { Answer } from "../../shared/Page.tsx";
import classes from "./people.module.css";
import { QuestionSides } from "./QuestionSides.tsx";
import { useReview, type Review, type Said } from "./reviewing.ts";
import { ToPeople } from "./ToPeople.tsx";

const KEYS: Partial<Record<string, Said>> = {
  y: "same",
  n: "different",
  s: "unsure",
  "?": "unsure",
  "？": "unsure",
};

export default function ReviewPage() {
  const review = useReview();
  const { asked, question, isSending } = review;
  useKeys(review);
  return (
    <Answer asked={asked}>
      {() => {
        if (question !== undefined) return <Asked review={review} />;
        return isSending || asked.isFetching ? <Waiting /> : <Over review={review} />;
      }}
    </Answer>
  );
}

function Asked({ review }: { review: Review }) {
  const { t } = useTranslation("people");
  const { question, left, isMore, answered, say } = review;
  if (question === undefined) return null;
  const { name } = question.person;
  return (
    <Stack gap="lg" className={classes.review}>
      <div>
        <Group justify="space-between" wrap="nowrap" mb={6}>
          <Text size="sm" c="dimmed" aria-live="polite">
            {t(isMore ? "review.left_more" : "review.left", { count: left })}
          </Text>
          <Told review={review} />
        </Group>
        <Progress
          value={(100 * answered) / Math.max(1, answered + left)}
          size="xs"
          aria-label={t("review.progress")}
        />
      </div>
      <Title order={1} size="h2" ta="center" aria-live="polite">
        {name === "" ? t("review.is_same") : t("review.is_this", { name })}
      </Title>
      <QuestionSides key={question.id} question={question} />
      {question.is_postponed && (
        <Text size="sm" c="dimmed" ta="center">
          {t("review.was_unsure")}
        </Text>
      )}
      <div className={classes.answers} role="group" aria-label={t("review.answers")}>
        <Choice said="different" shortcut="N" Icon={IconX} onSay={say} />
        <Choice said="unsure" shortcut="S" Icon={IconQuestionMark} onSay={say} />
        <Choice said="same" shortcut="Y" Icon={IconCheck} onSay={say} />
      </div>
    </Stack>
  );
}

function Choice(props: { said: Said; shortcut: string; Icon: Icon; onSay: (said: Said) => void }) {
  const { said, shortcut, Icon, onSay } = props;
  const { t } = useTranslation("people");
  return (
    <Button
      size="md"
      variant={said === "same" ? "filled" : "default"}
      aria-keyshortcuts={shortcut.toLowerCase()}
      leftSection={<Icon size={18} />}
      rightSection={
        <Kbd visibleFrom="sm" size="xs" aria-hidden>
          {shortcut}
        </Kbd>
      }
      onClick={(event) => {
        // the second press of a double click was meant for the question before
        if (event.detail < 2) onSay(said);
      }}
    >
      {t(`review.${said}`)}
    </Button>
  );
}

/** What was said last, and the way to take it back. */
function Told({ review: { last, undo } }: { review: Review }) {
  const { t } = useTranslation(["people", "common"]);
  return (
    <Group gap="xs" wrap="nowrap" mih={26}>
      <Text size="sm" role="status">
        {last !== undefined && t(`review.noted_${last}`)}
      </Text>
      {undo !== undefined && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-keyshortcuts="u"
          leftSection={<IconArrowBackUp size={16} />}
          onClick={undo}
        >
          {t("common:undo")}
        </Button>
      )}
    </Group>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Stack align="center" py="15vh">
      <Loader role="status" aria-label={t("loading")} />
    </Stack>
  );
}

function Over({ review }: { review: Review }) {
  const { t } = useTranslation("people");
  return (
    <Stack align="center" py="12vh">
      <Title order={1} size="h2">
        {t("review.over")}
      </Title>
      <Text c="dimmed" maw="44ch" ta="center">
        {t("review.over_detail")}
      </Text>
      <Told review={review} />
      <ToPeople />
    </Stack>
  );
}

function useKeys(review: Review): void {
  const latest = useRef(review);
  useEffect(() => {
    latest.current = review;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const isElsewhere =
        event.target instanceof Element &&
        event.target.closest("input, textarea, select, [role=dialog]") !== null;
      if (isElsewhere) return;
      const key = event.key.toLowerCase();
      const said = KEYS[key];
      if (said !== undefined) latest.current.say(said);
      else if (key === "u") latest.current.undo?.();
    };
    addEventListener("keydown", onKeyDown);
    return () => {
      removeEventListener("keydown", onKeyDown);
    };
  }, []);
}
