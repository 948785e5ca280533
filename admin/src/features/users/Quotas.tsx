/** The same room for all accounts that are chosen. */

import { Button, Card, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../app/api.ts";
import { Quota } from "../../shared/Quota.tsx";
import { Refused } from "../../shared/Refused.tsx";

export function Quotas({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const { t } = useTranslation(["manage", "common"]);
  const client = useQueryClient();
  const [quota, setQuota] = useState<number | null>(null);
  const save = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/v1/users/quotas", { body: { user_ids: [...ids], quota_bytes: quota } }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["users"] });
      onDone();
    },
  });
  return (
    <Card withBorder component="section" aria-label={t("users.room_for_chosen")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack gap="sm">
          <Group align="end">
            <Text size="sm" pb={8}>
              {t("users.chosen_count", { count: ids.length })}
            </Text>
            <Quota value={quota} onChange={setQuota} />
            <Button type="submit" loading={save.isPending}>
              {t("users.give_room")}
            </Button>
            <Button variant="subtle" onClick={onDone}>
              {t("common:cancel")}
            </Button>
          </Group>
          <Refused error={save.error} />
        </Stack>
      </form>
    </Card>
  );
}
