/** A passage or an approved answer, written or changed; its text can be looked at as it is read. */

import { Button, Drawer, Group, SegmentedControl, Stack, Text, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { count } from "../../../shared/amounts.ts";
import { Markdown } from "../../../shared/markdown/Markdown.tsx";
import { Refused } from "../../../shared/Refused.tsx";
import { excessOf, linesOf } from "./lines.ts";
import { addPassage, editPassage, LONGEST, LONGEST_LINE, MOST, type Passage } from "./passages.ts";
import classes from "./passages.module.css";

export function PassageForm(props: {
  baseId: string;
  /** Null: it is yet to be written. */
  passage: Passage | null;
  /** To its questions, of which there has to be one. */
  isAnswer: boolean;
  onClose: () => void;
}) {
  const { baseId, passage, isAnswer, onClose } = props;
  const { t } = useTranslation(["knowledge", "common"]);
  const [text, setText] = useState(passage?.text ?? "");
  const [questions, setQuestions] = useState(passage?.questions.join("\n") ?? "");
  const [headings, setHeadings] = useState(passage?.headings.join("\n") ?? "");
  const isExcessive =
    excessOf(questions, MOST.questions, LONGEST_LINE.questions) !== null ||
    excessOf(headings, MOST.headings, LONGEST_LINE.headings) !== null;
  const save = useMutation({
    mutationFn: () => {
      const wording = { text, questions: linesOf(questions), headings: linesOf(headings) };
      return passage === null ? addPassage(baseId, wording) : editPassage(passage, wording);
    },
    onSuccess: onClose,
  });
  const title = isAnswer ? "answers" : "passages";
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={t(passage === null ? `${title}.add` : `${title}.edit`)}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isExcessive) save.mutate();
        }}
      >
        <Stack>
          {isAnswer && (
            <Lines of="questions" isRequired value={questions} onChange={setQuestions} />
          )}
          <Words
            label={t(isAnswer ? "answers.answer" : "passages.text")}
            value={text}
            onChange={setText}
          />
          {!isAnswer && <Lines of="questions" value={questions} onChange={setQuestions} />}
          <Lines of="headings" value={headings} onChange={setHeadings} />
          <Text size="sm" c="dimmed">
            {t("passages.pending_help")}
          </Text>
          <Refused error={save.error} />
          <Group justify="end">
            <Button type="submit" loading={save.isPending} disabled={isExcessive}>
              {t("common:save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Drawer>
  );
}

function Words(props: { label: string; value: string; onChange: (text: string) => void }) {
  const { t } = useTranslation("knowledge");
  const { label, value, onChange } = props;
  const [view, setView] = useState<"write" | "read">("write");
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={t("passages.view")}
        value={view}
        onChange={setView}
        data={[
          { value: "write", label: t("passages.write") },
          { value: "read", label: t("passages.read") },
        ]}
        style={{ alignSelf: "flex-start" }}
      />
      {view === "write" ? (
        <Textarea
          label={label}
          description={t("passages.text_help", { most: count(LONGEST) })}
          required
          autosize
          minRows={6}
          maxRows={20}
          maxLength={LONGEST}
          value={value}
          onChange={(event) => {
            onChange(event.currentTarget.value);
          }}
        />
      ) : (
        <div className={classes.preview} role="region" aria-label={label} tabIndex={0}>
          <Markdown text={value} />
        </div>
      )}
    </Stack>
  );
}

function Lines(props: {
  of: "questions" | "headings";
  isRequired?: boolean;
  value: string;
  onChange: (text: string) => void;
}) {
  const { t } = useTranslation("knowledge");
  const { of, isRequired = false, value, onChange } = props;
  const excess = excessOf(value, MOST[of], LONGEST_LINE[of]);
  return (
    <Textarea
      label={t(`passages.${of}`)}
      description={t(`passages.${of}_help`)}
      required={isRequired}
      autosize
      minRows={2}
      maxRows={8}
      value={value}
      error={
        excess !== null && t(`passages.${excess}`, { most: MOST[of], longest: LONGEST_LINE[of] })
      }
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
