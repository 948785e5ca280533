/** A passage that answers a group of questions already, and was not found for them. */

import { Drawer, Stack, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Answer } from "../../../shared/Page.tsx";
import { Refused } from "../../../shared/Refused.tsx";
import { PassageFinder } from "../finding/PassageFinder.tsx";
import { excessOf, linesOf } from "../passages/lines.ts";
import { PassageLines } from "../passages/PassageFields.tsx";
import { LONGEST_LINE, MOST } from "../passages/passages.ts";
import { attachGroup, groupQuery, type Detailed, type QuestionGroup } from "./work.ts";

export function AttachPassage(props: {
  group: QuestionGroup;
  onDone: () => void;
  onClose: () => void;
}) {
  const { group, onDone, onClose } = props;
  const { t } = useTranslation(["questions", "knowledge"]);
  const asked = useQuery(groupQuery(group.id));
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={t("attach.open")}>
      <Answer asked={asked}>{(found) => <Form group={found} onDone={onDone} />}</Answer>
    </Drawer>
  );
}

function Form({ group, onDone }: { group: Detailed; onDone: () => void }) {
  const { t } = useTranslation("questions");
  const [questions, setQuestions] = useState(group.question);
  const lines = linesOf(questions);
  const isExcessive = excessOf(questions, MOST.questions, LONGEST_LINE.questions) !== null;
  const attach = useMutation({
    mutationFn: (passage: string) =>
      attachGroup(group.id, { passage_id: passage, questions: lines }),
    onSuccess: onDone,
  });
  return (
    <Stack>
      <Text size="sm">{t("attach.help")}</Text>
      <PassageLines of="questions" isRequired value={questions} onChange={setQuestions} />
      <Refused error={attach.error} />
      <PassageFinder
        baseId={group.base_id}
        label={t("attach.find")}
        question={group.question}
        words={t("attach.choose")}
        isChosen={() => (lines.length === 0 || isExcessive ? null : false)}
        isBusy={attach.isPending}
        onChoose={({ passage }) => {
          attach.mutate(passage.id);
        }}
      />
    </Stack>
  );
}
