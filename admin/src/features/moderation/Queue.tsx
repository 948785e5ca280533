/** Cases side by side: some or one of them are judged at a time. */

import { Button, Group, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { NextPage } from "../../shared/NextPage.tsx";
import { Answer, Nothing } from "../../shared/Page.tsx";
import { CaseCard } from "./CaseCard.tsx";
import { casesQuery, type Case } from "./cases.ts";
import { Judging } from "./Judging.tsx";
import classes from "./moderation.module.css";
import type { Tab } from "./routes.ts";

export function Queue({ tab }: { tab: Exclude<Tab, "terms"> }) {
  const { t } = useTranslation("moderation");
  const asked = useInfiniteQuery(casesQuery(tab));
  return (
    <>
      <Answer asked={asked}>
        {({ pages }) => {
          const cases = pages.flatMap(({ items }) => items);
          if (cases.length === 0) return <Nothing>{t(`none.${tab}`)}</Nothing>;
          return <Cases cases={cases} label={t(`tabs.${tab}`)} />;
        }}
      </Answer>
      <NextPage asked={asked} />
    </>
  );
}

function Cases({ cases, label }: { cases: readonly Case[]; label: string }) {
  const { t } = useTranslation("moderation");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const there = cases.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const choose = (id: string, isChosen: boolean) => {
    setChosen((before) => {
      const after = new Set(before);
      if (isChosen) after.add(id);
      else after.delete(id);
      return after;
    });
  };
  return (
    <Stack>
      <Group justify="space-between" className={classes.bar}>
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              setChosen(
                there.length === cases.length ? new Set() : new Set(cases.map((c) => c.id)),
              );
            }}
          >
            {t(there.length === cases.length ? "choose_none" : "choose_all")}
          </Button>
          <Text size="sm" c="dimmed" aria-live="polite">
            {t("chosen", { count: there.length })}
          </Text>
        </Group>
        <Judging ids={there} what={t("chosen", { count: there.length })} />
      </Group>
      <ul className={classes.cases} aria-label={label}>
        {cases.map((one) => (
          <CaseCard
            key={one.id}
            held={one}
            isChosen={chosen.has(one.id)}
            onChoose={(isChosen) => {
              choose(one.id, isChosen);
            }}
          />
        ))}
      </ul>
    </Stack>
  );
}
