/** What of a base is not answered from yet; nothing where all of it is. */

import { Alert, Button, Group, Text } from "@mantine/core";
import { IconClockEdit } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../app/api.ts";
import { count } from "../../shared/amounts.ts";
import { confirm } from "../../shared/dialogs.tsx";
import { tellRefusal } from "../../shared/refusals.ts";
import { knowledgeChanged, type Base } from "./bases.ts";
import { Publish } from "./publishing/Publish.tsx";

export function PendingChanges({ base }: { base: Base }) {
  const { t } = useTranslation("knowledge");
  const { pending } = base;
  if (pending === 0) return null;
  return (
    <Alert icon={<IconClockEdit />} role="status">
      <Group justify="space-between" gap="sm">
        <Text size="sm" flex={1} miw={220}>
          {t("pending.says", { count: pending, changes: count(pending) })}
        </Text>
        <Group gap="xs">
          <Discard base={base} />
          <Publish base={base} />
        </Group>
      </Group>
    </Alert>
  );
}

function Discard({ base }: { base: Base }) {
  const { t } = useTranslation("knowledge");
  const discard = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/v1/knowledge/bases/{base_id}/discard", {
          params: { path: { base_id: base.id } },
        }),
      ),
    onSuccess: knowledgeChanged,
    onError: tellRefusal,
  });
  const ask = async () => {
    const isSure = await confirm({
      title: t("pending.discard"),
      text: t("pending.discard_says"),
      yes: t("pending.discard"),
    });
    if (isSure) discard.mutate();
  };
  return (
    <Button variant="default" size="xs" loading={discard.isPending} onClick={() => void ask()}>
      {t("pending.discard")}
    </Button>
  );
}
