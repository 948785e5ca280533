/** Passages of a base that are nearest to some words, to choose from. */

import { Badge, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { pathOf } from "@shiguang/client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../../app/api.ts";
import { percent } from "../../../shared/amounts.ts";
import { Answer, Nothing } from "../../../shared/Page.tsx";
import { LONGEST_QUESTION } from "../bases.ts";
import { hitTestQuery } from "../hits/hits.ts";
import classes from "./finding.module.css";

type Hit = Schemas["PassageHit"];

export function PassageFinder(props: {
  baseId: string;
  label: string;
  /** What is looked for first. */
  question: string;
  /** Of the button beside each. */
  words: string;
  /** Null: it cannot be chosen. */
  isChosen: (hit: Hit) => boolean | null;
  isBusy?: boolean;
  onChoose: (hit: Hit) => void;
}) {
  const { baseId, label, question, words, isChosen, isBusy = false, onChoose } = props;
  const { t } = useTranslation("gold");
  const [typed, setTyped] = useState(question);
  const [asked, setAsked] = useState(question.trim());
  const look = () => {
    setAsked(typed.trim());
  };
  return (
    <Stack gap="sm" role="group" aria-label={label}>
      <Group gap="xs" align="end" wrap="nowrap">
        <TextInput
          flex={1}
          type="search"
          label={label}
          value={typed}
          maxLength={LONGEST_QUESTION}
          autoComplete="off"
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault(); // the form around it is not sent
            look();
          }}
        />
        <Button
          variant="default"
          leftSection={<IconSearch size={16} aria-hidden />}
          disabled={typed.trim() === ""}
          onClick={look}
        >
          {t("finder.look")}
        </Button>
      </Group>
      {asked !== "" && (
        <Found
          baseId={baseId}
          label={label}
          question={asked}
          words={words}
          isChosen={isChosen}
          isBusy={isBusy}
          onChoose={onChoose}
        />
      )}
    </Stack>
  );
}

function Found(props: {
  baseId: string;
  label: string;
  question: string;
  words: string;
  isChosen: (hit: Hit) => boolean | null;
  isBusy: boolean;
  onChoose: (hit: Hit) => void;
}) {
  const { baseId, label, question, words, isChosen, isBusy, onChoose } = props;
  const { t } = useTranslation("gold");
  const asked = useQuery(hitTestQuery(baseId, question, "next"));
  return (
    <Answer asked={asked}>
      {({ hits }) =>
        hits.length === 0 ? (
          <Nothing>{t("finder.none")}</Nothing>
        ) : (
          <ul className={classes.found} aria-label={label}>
            {hits.map((hit) => {
              const { passage } = hit;
              const path = pathOf({ title: hit.title, headings: passage.headings });
              const name = passage.questions[0] ?? path;
              const chosen = isChosen(hit);
              return (
                <li key={passage.id}>
                  <div className={classes.words}>
                    <Group gap="xs" wrap="nowrap" align="start">
                      <Text size="sm" fw={600} className={classes.name}>
                        {name}
                      </Text>
                      <Badge size="sm" variant="light" color="gray">
                        {percent(hit.confidence)}
                      </Badge>
                    </Group>
                    <Text size="sm" c="dimmed" lineClamp={2} className={classes.name}>
                      {passage.text}
                    </Text>
                  </div>
                  {chosen !== null && (
                    <Button
                      size="compact-sm"
                      variant={chosen ? "filled" : "light"}
                      disabled={isBusy}
                      aria-pressed={chosen}
                      aria-label={`${words}: ${name}`}
                      onClick={() => {
                        onChoose(hit);
                      }}
                    >
                      {chosen ? t("finder.chosen") : words}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        )
      }
    </Answer>
  );
}
