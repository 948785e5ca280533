/** The approved answer to a group of questions. */

import { Button, Drawer, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Answer } from "../../../shared/Page.tsx";
import { Refused } from "../../../shared/Refused.tsx";
import { excessOf, linesOf } from "../passages/lines.ts";
import { PassageLines, PassageText } from "../passages/PassageFields.tsx";
import { LONGEST_LINE, MOST } from "../passages/passages.ts";
import { answerGroup, groupQuery, type Detailed, type QuestionGroup } from "./work.ts";

export function WriteAnswer(props: {
  group: QuestionGroup;
  onDone: () => void;
  onClose: () => void;
}) {
  const { group, onDone, onClose } = props;
  const { t } = useTranslation(["questions", "knowledge"]);
  const asked = useQuery(groupQuery(group.id));
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={t("answer.open")}>
      <Answer asked={asked}>{(found) => <Form group={found} onDone={onDone} />}</Answer>
    </Drawer>
  );
}

function Form({ group, onDone }: { group: Detailed; onDone: () => void }) {
  const { t } = useTranslation(["questions", "knowledge"]);
  const [questions, setQuestions] = useState(firstLines(group.questions));
  const [text, setText] = useState("");
  const isExcessive = excessOf(questions, MOST.questions, LONGEST_LINE.questions) !== null;
  const save = useMutation({
    mutationFn: () => answerGroup(group.id, { text, questions: linesOf(questions) }),
    onSuccess: onDone,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isExcessive) save.mutate();
      }}
    >
      <Stack>
        <PassageLines of="questions" isRequired value={questions} onChange={setQuestions} />
        <PassageText label={t("knowledge:answers.answer")} value={text} onChange={setText} />
        <Text size="sm" c="dimmed">
          {t("knowledge:passages.pending_help")}
        </Text>
        <Refused error={save.error} />
        <Group justify="end">
          <Button type="submit" loading={save.isPending} disabled={isExcessive}>
            {t("answer.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Somebody may have asked at greater length than a passage keeps. */
function firstLines(questions: readonly string[]): string {
  return questions
    .map((question) => question.replaceAll(/\s+/g, " ").slice(0, LONGEST_LINE.questions))
    .join("\n");
}
