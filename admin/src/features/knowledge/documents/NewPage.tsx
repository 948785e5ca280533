/** A page of the web as a document, by its address. */

import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../../app/api.ts";
import { Refused } from "../../../shared/Refused.tsx";
import { knowledgeChanged, type Base } from "../bases.ts";

export function NewPage({ base, onClose }: { base: Base; onClose: () => void }) {
  const { t } = useTranslation(["knowledge", "common"]);
  const [address, setAddress] = useState("");
  const add = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/v1/knowledge/bases/{base_id}/documents", {
          params: { path: { base_id: base.id } },
          body: { title: "", address: address.trim() },
        }),
      ),
    onSuccess: async () => {
      await knowledgeChanged();
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t("add.page")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <Stack>
          <TextInput
            type="url"
            label={t("add.address")}
            description={t("add.address_help")}
            placeholder="https://"
            required
            data-autofocus
            maxLength={2000}
            pattern="https?://.+"
            value={address}
            onChange={(event) => {
              setAddress(event.currentTarget.value);
            }}
          />
          <Refused error={add.error} />
          <Group justify="end">
            <Button type="submit" loading={add.isPending}>
              {t("add.fetch")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
