/** What can be done about a webhook. */

import { Button, Group, Modal } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../../app/api.ts";
import { ApiForm } from "../../../shared/ApiForm.tsx";
import { confirm } from "../../../shared/dialogs.tsx";
import { tellRefusal } from "../../../shared/refusals.ts";
import { Removal } from "../../../shared/Removal.tsx";
import { ShownOnce } from "../../../shared/ShownOnce.tsx";
import { isComplete, requestOf, termsOf } from "./terms.ts";
import { TermsFields } from "./TermsFields.tsx";
import { changeWebhook, nameOf, webhooksChanged, type Webhook } from "./webhooks.ts";

export function Deeds({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation("webhooks");
  const navigate = useNavigate();
  const params = { path: { webhook_id: webhook.id } };
  const [isChanging, setChanging] = useState(false);
  const remove = async () => {
    await unwrap(api.DELETE("/api/v1/webhooks/{webhook_id}", { params }));
    await navigate({ to: "/account/webhooks" });
    await webhooksChanged();
  };
  return (
    <Group gap="xs">
      <Test webhook={webhook} />
      <Button
        size="compact-sm"
        variant="light"
        onClick={() => {
          setChanging(true);
        }}
      >
        {t("change")}
      </Button>
      <NewSecret webhook={webhook} />
      <Removal of={nameOf(webhook)} question={t("remove_detail")} remove={remove} />
      {isChanging && (
        <Change
          webhook={webhook}
          onClose={() => {
            setChanging(false);
          }}
        />
      )}
    </Group>
  );
}

function Test({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation("webhooks");
  const testing = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/v1/webhooks/{webhook_id}/test", {
          params: { path: { webhook_id: webhook.id } },
        }),
      ),
    onSuccess: async () => {
      notifications.show({ message: t("tested") });
      await webhooksChanged();
    },
    onError: tellRefusal,
  });
  return (
    <Button
      size="compact-sm"
      variant="light"
      disabled={!webhook.enabled}
      loading={testing.isPending}
      onClick={() => {
        testing.mutate();
      }}
    >
      {t("test")}
    </Button>
  );
}

function NewSecret({ webhook }: { webhook: Webhook }) {
  const { t } = useTranslation("webhooks");
  const [secret, setSecret] = useState<string>();
  const renewing = useMutation({
    mutationFn: async () => {
      const title = t("rotate.title");
      const asked = { title, text: t("rotate.detail"), yes: title, isHarmless: true };
      if (!(await confirm(asked))) return;
      const params = { path: { webhook_id: webhook.id } };
      const made = await unwrap(
        api.POST("/api/v1/webhooks/{webhook_id}/rotate-secret", { params }),
      );
      setSecret(made.secret);
    },
    onError: tellRefusal,
  });
  return (
    <>
      <Button
        size="compact-sm"
        variant="light"
        onClick={() => {
          renewing.mutate();
        }}
      >
        {t("rotate.open")}
      </Button>
      {secret !== undefined && (
        <ShownOnce
          title={t("secret.title")}
          detail={t("secret.detail")}
          secrets={[secret]}
          onKept={() => {
            setSecret(undefined);
          }}
        />
      )}
    </>
  );
}

function Change({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation(["webhooks", "common"]);
  const [terms, setTerms] = useState(() => termsOf(webhook));
  const title = t("change_which", { name: nameOf(webhook) });
  const save = async () => {
    if (!isComplete(terms)) throw new Error(t("terms.nothing"));
    await changeWebhook(webhook.id, requestOf(terms));
    onClose();
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={title}>
      <ApiForm label={title} submit={t("common:save")} send={save}>
        <TermsFields terms={terms} onChange={setTerms} />
      </ApiForm>
    </Modal>
  );
}
