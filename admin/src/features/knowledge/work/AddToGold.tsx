/** The question that stands for a group, with what is expected of the base for it. */

import { Button, Drawer, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Refused } from "../../../shared/Refused.tsx";
import { offerUndo } from "../../../shared/undo.tsx";
import { removeGold } from "../gold/gold.ts";
import { GoldFields, type Expected } from "../gold/GoldFields.tsx";
import { groupToGold, type QuestionGroup } from "./work.ts";

export function AddToGold({ group, onClose }: { group: QuestionGroup; onClose: () => void }) {
  const { t } = useTranslation(["questions", "knowledge", "common"]);
  const [expected, setExpected] = useState<Expected>({ is_answerable: false, sources: [] });
  const add = useMutation({
    mutationFn: () => groupToGold(group.id, expected),
    onSuccess: (gold) => {
      onClose();
      offerUndo(t("gold.done"), t("common:undo"), () => removeGold(gold));
    },
  });
  const lacksSource = expected.is_answerable && expected.sources.length === 0;
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={t("gold.open")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!lacksSource) add.mutate();
        }}
      >
        <Stack>
          <Text fw={600}>{group.question}</Text>
          <Text size="sm" c="dimmed">
            {t("gold.help")}
          </Text>
          <GoldFields
            baseId={group.base_id}
            question={group.question}
            value={expected}
            onChange={setExpected}
          />
          <Refused error={add.error} />
          <Group justify="end">
            <Button type="submit" loading={add.isPending} disabled={lacksSource}>
              {t("gold.add")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Drawer>
  );
}
