import { Button, Group, Stack, Text } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { BaseFrame } from "../BaseFrame.tsx";
import { PassageForm } from "./PassageForm.tsx";
import { Passages } from "./Passages.tsx";

const route = getRouteApi("/knowledge/$baseId/answers");

/** Answers that an editor has approved of, each with the questions that it answers. */
export default function AnswersPage() {
  const { baseId } = route.useParams();
  const { t } = useTranslation("knowledge");
  const [isWriting, setWriting] = useState(false);
  return (
    <BaseFrame baseId={baseId} here="answers">
      {(base) => (
        <Stack>
          <Group justify="space-between">
            <Text size="sm" c="dimmed" flex={1} miw={220} maw="70ch">
              {t("answers.help")}
            </Text>
            <Button
              onClick={() => {
                setWriting(true);
              }}
            >
              {t("answers.add")}
            </Button>
          </Group>
          <Passages base={base} search={{ kind: "faq" }} empty={t("answers.none")} />
          {isWriting && (
            <PassageForm
              baseId={base.id}
              passage={null}
              isAnswer
              onClose={() => {
                setWriting(false);
              }}
            />
          )}
        </Stack>
      )}
    </BaseFrame>
  );
}
