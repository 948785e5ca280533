/** Somebody whom one shows one's photos, and what they see of them. */

import { Badge, Button, Modal } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../../app/api.ts";
import { shortDay } from "../../../shared/amounts.ts";
import { ApiForm } from "../../../shared/ApiForm.tsx";
import { nameOf, partnersChanged, type Partnership } from "../../../shared/partners/partners.ts";
import { Removal } from "../../../shared/Removal.tsx";
import { Entry } from "../Entry.tsx";
import { endPartnership } from "./ending.ts";
import { requestOf, showsAnything, termsOf } from "./terms.ts";
import { TermsFields } from "./TermsFields.tsx";

export function Shown({ partnership }: { partnership: Partnership }) {
  const { t } = useTranslation(["partnerships", "common"]);
  const [isChanging, setChanging] = useState(false);
  const { id, state, email, since } = partnership;
  const isWaiting = state === "invited";
  const name = nameOf(partnership);
  return (
    <Entry
      title={name}
      marks={
        isWaiting && (
          <Badge variant="light" color="gray">
            {t("shown.waiting")}
          </Badge>
        )
      }
      facts={[
        name !== email && email,
        useWhat(partnership),
        since !== null && t("since", { day: shortDay(since) }),
        !partnership.includes_location && t("no_places"),
      ]}
      deeds={
        <>
          <Button
            size="compact-sm"
            variant="light"
            aria-label={`${t("shown.change")}: ${name}`}
            onClick={() => {
              setChanging(true);
            }}
          >
            {t("shown.change")}
          </Button>
          <Removal
            of={name}
            words={t(isWaiting ? "shown.take_back" : "end")}
            question={t(isWaiting ? "shown.take_back_detail" : "shown.end_detail", { name })}
            remove={() => endPartnership(id)}
          />
        </>
      }
    >
      {isChanging && (
        <Change
          partnership={partnership}
          onClose={() => {
            setChanging(false);
          }}
        />
      )}
    </Entry>
  );
}

function useWhat({ only_people: onlyPeople, people }: Partnership): string {
  const { t } = useTranslation("partnerships");
  if (!onlyPeople) return t("shown.all");
  if (people === null || people.length === 0) return t("shown.nothing");
  const names = people.map(({ name }) => name || t("nameless")).join(t("comma"));
  return t("shown.with", { names });
}

function Change({ partnership, onClose }: { partnership: Partnership; onClose: () => void }) {
  const { t } = useTranslation(["partnerships", "common"]);
  const [terms, setTerms] = useState(() => termsOf(partnership));
  const title = t("shown.what_they_see", { name: nameOf(partnership) });
  const save = async () => {
    if (!showsAnything(terms)) throw new Error(t("terms.nobody"));
    const params = { path: { partnership_id: partnership.id } };
    await unwrap(
      api.PATCH("/api/v1/partners/{partnership_id}", { params, body: requestOf(terms) }),
    );
    await partnersChanged();
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <ApiForm label={title} submit={t("common:save")} send={save}>
        <TermsFields terms={terms} onChange={setTerms} />
      </ApiForm>
    </Modal>
  );
}
