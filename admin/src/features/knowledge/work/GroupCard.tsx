/** Questions that ask for the same, and what can be done about them. */

import { Badge, Button, Card, Group, Stack, Text, Title } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconCheck, IconLink, IconMessageCheck, IconTargetArrow } from "@tabler/icons-react";
import { pathOf } from "@shiguang/client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";

import { count, moment, percent } from "../../../shared/amounts.ts";
import { confirm } from "../../../shared/dialogs.tsx";
import { MoodBadge } from "../../../shared/MoodBadge.tsx";
import { Answer } from "../../../shared/Page.tsx";
import { tellRefusal } from "../../../shared/refusals.ts";
import { AddToGold } from "./AddToGold.tsx";
import { AttachPassage } from "./AttachPassage.tsx";
import { groupQuery, settle, type Detailed, type QuestionGroup } from "./work.ts";
import classes from "./work.module.css";
import { WriteAnswer } from "./WriteAnswer.tsx";

type Way = "answer" | "attach" | "gold";

export function GroupCard({ group, onSettled }: { group: QuestionGroup; onSettled: () => void }) {
  const { t } = useTranslation("questions");
  const [isOpen, setOpen] = useState(false);
  const title = useId();
  const { id, question, language, count: many, unanswered, disliked, latest_at: at } = group;
  return (
    <Card withBorder component="article" aria-labelledby={title}>
      <Stack gap="sm">
        <Stack gap={6}>
          <Title
            order={2}
            size="h5"
            id={title}
            className={classes.question}
            lang={language === "zh" ? "zh-CN" : "en"}
          >
            {question}
          </Title>
          <Group gap="xs">
            <Badge variant="light">{t("times", { count: many, times: count(many) })}</Badge>
            {unanswered > 0 && (
              <Badge variant="light" color="orange">
                {t("unanswered", { times: count(unanswered) })}
              </Badge>
            )}
            {disliked > 0 && (
              <Badge variant="light" color="red">
                {t("disliked", { times: count(disliked) })}
              </Badge>
            )}
            <Text size="xs" c="dimmed">
              {t("latest", { when: moment(at) })}
            </Text>
          </Group>
        </Stack>
        {group.remarks.length > 0 && (
          <ul className={classes.remarks} aria-label={t("remarks")}>
            {group.remarks.map(({ remark, mood, created_at: when }) => (
              <li key={`${when} ${remark}`}>
                <Group gap="xs" align="start">
                  <Text size="sm" className={classes.question}>
                    “{remark}”
                  </Text>
                  <MoodBadge mood={mood} />
                </Group>
              </li>
            ))}
          </ul>
        )}
        <Ways group={group} onSettled={onSettled} />
        <Button
          variant="transparent"
          size="compact-sm"
          px={0}
          aria-expanded={isOpen}
          aria-label={t(isOpen ? "less_of" : "more_of", { question })}
          onClick={() => {
            setOpen(!isOpen);
          }}
          style={{ alignSelf: "flex-start" }}
        >
          {t(isOpen ? "less" : "more")}
        </Button>
        {isOpen && <Detail id={id} />}
      </Stack>
    </Card>
  );
}

function Ways({ group, onSettled }: { group: QuestionGroup; onSettled: () => void }) {
  const { t } = useTranslation("questions");
  const [way, setWay] = useState<Way | null>(null);
  const { question } = group;
  const close = () => {
    setWay(null);
  };
  const end = (message: string) => {
    close();
    notifications.show({ message });
    onSettled();
  };
  const settling = useMutation({
    mutationFn: () => settle(group.id),
    onSuccess: () => {
      end(t("settled"));
    },
    onError: tellRefusal,
  });
  const askToSettle = async () => {
    const isSure = await confirm({
      title: t("settle"),
      text: t("settle_says", { question }),
      yes: t("settle"),
      isHarmless: true,
    });
    if (isSure) settling.mutate();
  };
  return (
    <Group gap="xs">
      <Button
        size="xs"
        leftSection={<IconMessageCheck size={16} aria-hidden />}
        aria-label={t("named", { deed: t("answer.open"), question })}
        onClick={() => {
          setWay("answer");
        }}
      >
        {t("answer.open")}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconLink size={16} aria-hidden />}
        aria-label={t("named", { deed: t("attach.open"), question })}
        onClick={() => {
          setWay("attach");
        }}
      >
        {t("attach.open")}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconTargetArrow size={16} aria-hidden />}
        aria-label={t("named", { deed: t("gold.open"), question })}
        onClick={() => {
          setWay("gold");
        }}
      >
        {t("gold.open")}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconCheck size={16} aria-hidden />}
        loading={settling.isPending}
        aria-label={t("named", { deed: t("settle"), question })}
        onClick={() => void askToSettle()}
      >
        {t("settle")}
      </Button>
      {way === "answer" && (
        <WriteAnswer
          group={group}
          onClose={close}
          onDone={() => {
            end(t("answer.done"));
          }}
        />
      )}
      {way === "attach" && (
        <AttachPassage
          group={group}
          onClose={close}
          onDone={() => {
            end(t("attach.done"));
          }}
        />
      )}
      {way === "gold" && <AddToGold group={group} onClose={close} />}
    </Group>
  );
}

function Detail({ id }: { id: string }) {
  return <Answer asked={useQuery(groupQuery(id))}>{(group) => <Whole group={group} />}</Answer>;
}

function Whole({ group: { questions, nearest } }: { group: Detailed }) {
  const { t } = useTranslation("questions");
  return (
    <Stack gap="sm">
      <Stack gap={4}>
        <Title order={3} size="h6">
          {t("as_asked")}
        </Title>
        <ul className={classes.plain} aria-label={t("as_asked")}>
          {questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </Stack>
      {nearest.length > 0 && (
        <Stack gap={4}>
          <Title order={3} size="h6">
            {t("nearest")}
          </Title>
          <ul className={classes.nearest} aria-label={t("nearest")}>
            {nearest.map(({ passage_id: passage, title, headings, confidence, text }) => (
              <li key={passage}>
                <Group gap="xs" wrap="nowrap" align="start">
                  <Text size="sm" fw={600} className={classes.question}>
                    {pathOf({ title, headings }) || t("own_words")}
                  </Text>
                  <Badge size="sm" variant="light" color="gray">
                    {percent(confidence)}
                  </Badge>
                </Group>
                <Text size="sm" c="dimmed" lineClamp={3} className={classes.question}>
                  {text}
                </Text>
              </li>
            ))}
          </ul>
        </Stack>
      )}
    </Stack>
  );
}
