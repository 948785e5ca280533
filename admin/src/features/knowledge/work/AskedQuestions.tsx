/** Everything that was asked of a base, the latest first; never who asked. */

import { Badge, Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { moment, percent } from "../../../shared/amounts.ts";
import { List } from "../../../shared/List.tsx";
import { MoodBadge } from "../../../shared/MoodBadge.tsx";
import { tellRefusal } from "../../../shared/refusals.ts";
import { offerUndo } from "../../../shared/undo.tsx";
import { addAsked, removeGold } from "../gold/gold.ts";
import { askedOf, type Asked, type AskedSearch } from "./work.ts";
import classes from "./work.module.css";

const OUTCOMES = ["answered", "approved", "refused", "declined"] as const;
const VERDICTS = ["helpful", "unhelpful"] as const;
const PAUSE = 300; // milliseconds after the last letter
const LONGEST = 100; // characters of what is looked for

export function AskedQuestions({ baseId }: { baseId: string }) {
  const { t } = useTranslation(["questions", "knowledge", "common"]);
  const [search, setSearch] = useState<AskedSearch>({});
  return (
    <Stack>
      <Filters search={search} onChange={setSearch} />
      <List
        query={askedOf(baseId, search)}
        label={t("shown.asked")}
        empty={t(Object.keys(search).length === 0 ? "asked.none" : "asked.none_such")}
        keyOf={({ id }) => id}
        columns={[
          { head: t("asked.question"), cell: (asked) => <Question asked={asked} />, isTitle: true },
          {
            head: t("asked.outcome"),
            cell: ({ outcome }) => (
              <Badge variant="light" color={outcome === "refused" ? "orange" : "gray"}>
                {t(`knowledge:outcomes.${outcome}`)}
              </Badge>
            ),
          },
          {
            head: t("asked.confidence"),
            cell: ({ confidence }) => percent(confidence),
            isNumber: true,
          },
          { head: t("asked.verdict"), cell: (asked) => <Verdict asked={asked} /> },
          { head: t("asked.when"), cell: ({ created_at: at }) => moment(at) },
          { head: t("common:act"), cell: (asked) => <ToGold baseId={baseId} asked={asked} /> },
        ]}
      />
    </Stack>
  );
}

function Filters(props: { search: AskedSearch; onChange: (search: AskedSearch) => void }) {
  const { search, onChange } = props;
  const { t } = useTranslation(["questions", "knowledge"]);
  const [words, setWords] = useState(search.q ?? "");
  const narrow = (changes: { [name in keyof AskedSearch]: AskedSearch[name] | undefined }) => {
    const { q, outcome, verdict } = { ...search, ...changes };
    onChange({
      ...(q !== undefined && { q }),
      ...(outcome !== undefined && { outcome }),
      ...(verdict !== undefined && { verdict }),
    });
  };
  const look = useDebouncedCallback((text: string) => {
    narrow({ q: text.trim() || undefined });
  }, PAUSE);
  return (
    <Group gap="sm" role="search">
      <TextInput
        type="search"
        flex="1 1 14rem"
        aria-label={t("asked.look_for")}
        placeholder={t("asked.look_for")}
        maxLength={LONGEST}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          look(event.currentTarget.value);
        }}
      />
      <Select
        flex="0 1 11rem"
        aria-label={t("asked.outcome")}
        placeholder={t("asked.any_outcome")}
        clearable
        data={OUTCOMES.map((value) => ({ value, label: t(`knowledge:outcomes.${value}`) }))}
        value={search.outcome ?? null}
        onChange={(chosen) => {
          narrow({ outcome: OUTCOMES.find((one) => one === chosen) });
        }}
      />
      <Select
        flex="0 1 11rem"
        aria-label={t("asked.verdict")}
        placeholder={t("asked.any_verdict")}
        clearable
        data={VERDICTS.map((value) => ({ value, label: t(`verdicts.${value}`) }))}
        value={search.verdict ?? null}
        onChange={(chosen) => {
          narrow({ verdict: VERDICTS.find((one) => one === chosen) });
        }}
      />
    </Group>
  );
}

function Question({ asked: { question, asked_as: meant, language } }: { asked: Asked }) {
  const { t } = useTranslation("questions");
  return (
    <Stack gap={2} maw="60ch">
      <Text
        size="sm"
        fw={600}
        className={classes.question}
        lang={language === "zh" ? "zh-CN" : "en"}
      >
        {question}
      </Text>
      {meant !== question && (
        <Text size="xs" c="dimmed" fw={400} className={classes.question}>
          {t("asked.meant", { what: meant })}
        </Text>
      )}
    </Stack>
  );
}

function Verdict({ asked: { verdict, mood, remark = "" } }: { asked: Asked }) {
  const { t } = useTranslation("questions");
  if (verdict === null) return "—";
  return (
    <Stack gap={2} align="start" maw="30ch">
      <Badge variant="light" color={verdict === "helpful" ? "green" : "red"}>
        {t(`verdicts.${verdict}`)}
      </Badge>
      {remark !== "" && (
        <>
          <Text size="xs" c="dimmed" className={classes.question}>
            “{remark}”
          </Text>
          <MoodBadge mood={mood} />
        </>
      )}
    </Stack>
  );
}

function ToGold({ baseId, asked }: { baseId: string; asked: Asked }) {
  const { t } = useTranslation(["questions", "common"]);
  const add = useMutation({
    mutationFn: () => addAsked(baseId, asked.id),
    onSuccess: (gold) => {
      offerUndo(t("gold.done"), t("common:undo"), () => removeGold(gold));
    },
    onError: tellRefusal,
  });
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      loading={add.isPending}
      aria-label={t("named", { deed: t("gold.open"), question: asked.question })}
      onClick={() => {
        add.mutate();
      }}
    >
      {t("gold.open")}
    </Button>
  );
}
