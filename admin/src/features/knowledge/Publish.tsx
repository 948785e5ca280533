/** The button by which what is pending is answered from. */

import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../app/api.ts";
import { count } from "../../shared/amounts.ts";
import { tellRefusal } from "../../shared/refusals.ts";
import { knowledgeChanged, type Base } from "./bases.ts";

export function Publish({ base }: { base: Base }) {
  const { t } = useTranslation("knowledge");
  const publish = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/v1/knowledge/bases/{base_id}/publish", {
          params: { path: { base_id: base.id } },
        }),
      ),
    onSuccess: async ({ changed }) => {
      await knowledgeChanged();
      notifications.show({
        message: t("pending.published", { count: changed, changes: count(changed) }),
      });
    },
    onError: tellRefusal,
  });
  return (
    <Button
      size="xs"
      loading={publish.isPending}
      onClick={() => {
        publish.mutate();
      }}
    >
      {t("pending.publish")}
    </Button>
  );
}
