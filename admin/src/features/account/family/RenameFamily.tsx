/** Gives a family another name. */

import { Button, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../../app/api.ts";
import { ApiForm } from "../../../shared/ApiForm.tsx";
import { familiesChanged, type Family } from "./families.ts";

export function RenameFamily({ family }: { family: Family }) {
  const { t } = useTranslation(["family", "common"]);
  const [wanted, setWanted] = useState<string>();
  const close = () => {
    setWanted(undefined);
  };
  const rename = async () => {
    const params = { path: { family_id: family.id } };
    await unwrap(
      api.PATCH("/api/v1/families/{family_id}", { params, body: { name: wanted ?? "" } }),
    );
    close();
    await familiesChanged();
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={`${t("rename")}: ${family.name}`}
        onClick={() => {
          setWanted(family.name);
        }}
      >
        {t("rename")}
      </Button>
      <Modal opened={wanted !== undefined} onClose={close} title={`${t("rename")}: ${family.name}`}>
        <ApiForm label={t("rename")} submit={t("rename")} send={rename}>
          <TextInput
            label={t("new.name")}
            required
            maxLength={100}
            autoComplete="off"
            data-autofocus
            value={wanted ?? ""}
            onChange={(event) => {
              setWanted(event.currentTarget.value);
            }}
          />
        </ApiForm>
      </Modal>
    </>
  );
}
