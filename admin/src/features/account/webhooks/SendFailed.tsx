/** Sends again what a webhook was not told in the end. */

import { Button, Modal, Select } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../../app/api.ts";
import { ApiForm } from "../../../shared/ApiForm.tsx";
import { webhooksChanged, type Webhook } from "./webhooks.ts";

const DAY = 86_400_000; // milliseconds
const DAYS = ["1", "7", "30"] as const;

export function SendFailed({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation(["webhooks", "common"]);
  const [isAsked, setAsked] = useState(false);
  const [days, setDays] = useState<(typeof DAYS)[number]>("1");
  const close = () => {
    setAsked(false);
  };
  const send = async () => {
    const since = new Date(Date.now() - Number(days) * DAY).toISOString();
    const { replayed } = await unwrap(
      api.POST("/api/v1/webhooks/{webhook_id}/replay", {
        params: { path: { webhook_id: webhook.id } },
        body: { since },
      }),
    );
    close();
    notifications.show({ message: t("failed.sent", { count: replayed }) });
    await webhooksChanged();
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="light"
        onClick={() => {
          setAsked(true);
        }}
      >
        {t("failed.open")}
      </Button>
      <Modal opened={isAsked} onClose={close} title={t("failed.title")}>
        <ApiForm label={t("failed.title")} submit={t("failed.send")} send={send}>
          <Select
            label={t("failed.since")}
            allowDeselect={false}
            data={DAYS.map((value) => ({ value, label: t(`failed.days.${value}`) }))}
            value={days}
            onChange={(chosen) => {
              const found = DAYS.find((value) => value === chosen);
              if (found !== undefined) setDays(found);
            }}
          />
        </ApiForm>
      </Modal>
    </>
  );
}
