/** A passage or an approved answer, written or changed; its text can be looked at as it is read. */

import { Button, Drawer, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Refused } from "../../../shared/Refused.tsx";
import { excessOf, linesOf } from "./lines.ts";
import { PassageLines, PassageText } from "./PassageFields.tsx";
import { addPassage, editPassage, LONGEST_LINE, MOST, type Passage } from "./passages.ts";

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
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isExcessive) save.mutate();
        }}
      >
        <Stack>
          {isAnswer && (
            <PassageLines of="questions" isRequired value={questions} onChange={setQuestions} />
          )}
          <PassageText
            label={t(isAnswer ? "answers.answer" : "passages.text")}
            value={text}
            onChange={setText}
          />
          {!isAnswer && <PassageLines of="questions" value={questions} onChange={setQuestions} />}
          <PassageLines of="headings" value={headings} onChange={setHeadings} />
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
