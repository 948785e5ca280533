/** One thing that a question was understood to ask for: what else it may mean, and its opposite. */

import { Button, Group, Popover, Stack, TextInput, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Chip } from "../../shared/Chip.tsx";
import type { Filter } from "./answers.ts";
import classes from "./ask.module.css";

interface Changing {
  filter: Filter;
  /** Filters in the place of this one; none takes it away. */
  onChange: (instead: Filter[]) => void;
}

export function FilterChip({ filter, onChange }: Changing) {
  const { t } = useTranslation("ask");
  const [isOpen, { toggle, close }] = useDisclosure();
  const isExcluded = filter.exclude;
  const name = isExcluded ? t("not", { what: filter.label }) : filter.label;
  const remove = () => {
    onChange([]);
  };
  return (
    <Chip kind={t(`kinds.${filter.kind}`)} name={name} onRemove={remove}>
      <Popover opened={isOpen} onChange={toggle} onDismiss={close} trapFocus withArrow>
        <Popover.Target>
          <UnstyledButton
            className={classes.meaning}
            data-not={isExcluded || undefined}
            aria-label={t("change", { what: name })}
            onClick={toggle}
            onKeyDown={(event) => {
              if (event.key === "Delete" || event.key === "Backspace") remove();
            }}
          >
            {name}
            <IconChevronDown size={14} aria-hidden />
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown aria-label={name}>
          <Meanings
            filter={filter}
            onChange={(instead) => {
              close();
              onChange(instead);
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </Chip>
  );
}

function Meanings({ filter, onChange }: Changing) {
  const { t } = useTranslation("ask");
  const isExcluded = filter.exclude;
  const days = filter.value.days?.length === 1 ? filter.value.days[0] : undefined;
  return (
    <Stack gap="xs">
      {filter.alternatives.map((other) => (
        <Button
          key={`${other.kind} ${other.label}`}
          variant="subtle"
          justify="start"
          onClick={() => {
            onChange([{ ...filter, ...other, exclude: isExcluded }]);
          }}
        >
          {t("rather", { what: other.label })}
        </Button>
      ))}
      {filter.kind !== "headcount" && filter.kind !== "words" && (
        <Button
          variant="subtle"
          justify="start"
          onClick={() => {
            onChange([{ ...filter, exclude: !isExcluded }]);
          }}
        >
          {t(isExcluded ? "with" : "without")}
        </Button>
      )}
      {days !== undefined && (
        <DaysForm
          days={days}
          onChange={(chosen) => {
            onChange([{ ...filter, value: { days: [chosen] } }]);
          }}
        />
      )}
      {filter.kind === "words" && (
        <WordsForm
          text={filter.value.text ?? ""}
          onChange={(text) => {
            onChange([{ ...filter, value: { text } }]);
          }}
        />
      )}
    </Stack>
  );
}

interface Days {
  first: string;
  last: string;
}

function DaysForm({ days, onChange }: { days: Days; onChange: (days: Days) => void }) {
  const { t } = useTranslation(["ask", "filters"]);
  const [first, setFirst] = useState(days.first);
  const [last, setLast] = useState(days.last);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ first, last });
      }}
    >
      <Group align="end" gap="xs">
        <TextInput
          type="date"
          required
          label={t("filters:from")}
          value={first}
          max={last}
          onChange={(event) => {
            setFirst(event.currentTarget.value);
          }}
        />
        <TextInput
          type="date"
          required
          label={t("filters:to")}
          value={last}
          min={first}
          onChange={(event) => {
            setLast(event.currentTarget.value);
          }}
        />
        <Button type="submit" variant="light">
          {t("take")}
        </Button>
      </Group>
    </form>
  );
}

function WordsForm({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const { t } = useTranslation("ask");
  const [words, setWords] = useState(text);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== "") onChange(words.trim());
      }}
    >
      <Group align="end" gap="xs">
        <TextInput
          label={t("kinds.words")}
          required
          maxLength={500}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
          }}
        />
        <Button type="submit" variant="light">
          {t("take")}
        </Button>
      </Group>
    </form>
  );
}
