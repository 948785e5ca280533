/** Whether a base answers a question, and by which of its places. */

import { ActionIcon, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { PassageFinder } from "../finding/PassageFinder.tsx";
import { keyOf, placeOf, wordsOf, type Source } from "../finding/places.ts";
import { MOST_SOURCES, toggled } from "./gold.ts";
import classes from "./gold.module.css";

export interface Expected {
  is_answerable: boolean;
  sources: readonly Source[];
}

export function GoldFields(props: {
  baseId: string;
  question: string;
  value: Expected;
  onChange: (value: Expected) => void;
}) {
  const { baseId, question, value, onChange } = props;
  const { t } = useTranslation("gold");
  const { is_answerable: isAnswerable, sources } = value;
  const toggle = (source: Source) => {
    onChange({ is_answerable: true, sources: toggled(sources, source) });
  };
  const chosen = new Set(sources.map(keyOf));
  return (
    <Stack gap="sm">
      <Stack gap={4}>
        <SegmentedControl
          aria-label={t("form.expected")}
          value={isAnswerable ? "yes" : "no"}
          onChange={(answerable) => {
            onChange({ is_answerable: answerable === "yes", sources });
          }}
          data={[
            { value: "yes", label: t("form.answerable") },
            { value: "no", label: t("form.unanswerable") },
          ]}
          style={{ alignSelf: "flex-start" }}
        />
        <Text size="xs" c="dimmed">
          {t(isAnswerable ? "form.answerable_help" : "form.unanswerable_help")}
        </Text>
      </Stack>
      {isAnswerable && (
        <>
          {sources.length > 0 && (
            <Stack gap={4}>
              <Text size="sm" fw={500}>
                {t("form.sources")}
              </Text>
              <ul className={classes.sources} aria-label={t("form.sources")}>
                {sources.map((source) => (
                  <li key={keyOf(source)}>
                    <Group gap="xs" wrap="nowrap" justify="space-between">
                      <Text size="sm" className={classes.name}>
                        {wordsOf(source)}
                      </Text>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={t("form.without", { name: wordsOf(source) })}
                        onClick={() => {
                          toggle(source);
                        }}
                      >
                        <IconX size={16} />
                      </ActionIcon>
                    </Group>
                  </li>
                ))}
              </ul>
            </Stack>
          )}
          <PassageFinder
            baseId={baseId}
            label={t("form.find")}
            question={question}
            words={t("form.choose")}
            isChosen={({ passage, title }) => {
              const place = placeOf(passage, title);
              if (place === null) return null;
              const isIn = chosen.has(keyOf(place));
              return isIn || chosen.size < MOST_SOURCES ? isIn : null;
            }}
            onChoose={({ passage, title }) => {
              const place = placeOf(passage, title);
              if (place !== null) toggle(place);
            }}
          />
        </>
      )}
    </Stack>
  );
}
