/** A family that one is invited to. */

import { Badge, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../../app/api.ts";
import { ApiForm } from "../../../shared/ApiForm.tsx";
import { Removal } from "../../../shared/Removal.tsx";
import { Section } from "../../../shared/Section.tsx";
import { ConsentFields } from "./ConsentFields.tsx";
import { endMembership, familiesChanged, type Consent, type Family } from "./families.ts";

const NEITHER: Consent = { shares_names: false, receives_names: false };

export function Invitation({ family }: { family: Family }) {
  const { t } = useTranslation("family");
  const [consent, setConsent] = useState(NEITHER);
  const join = async () => {
    const params = { path: { family_id: family.id } };
    await unwrap(api.POST("/api/v1/families/{family_id}/join", { params, body: consent }));
    await familiesChanged();
  };
  return (
    <Section
      title={family.name}
      actions={
        <Group gap="xs">
          <Badge variant="light">{t("invited_you")}</Badge>
          <Removal
            of={family.name}
            words={t("decline")}
            question={t("decline_detail", { name: family.name })}
            remove={() => endMembership(family.membership.id)}
          />
        </Group>
      }
    >
      <ApiForm label={t("join_which", { name: family.name })} submit={t("join")} send={join}>
        <Text size="sm">{t("invites", { name: family.founder_name })}</Text>
        <ConsentFields consent={consent} onChange={setConsent} />
      </ApiForm>
    </Section>
  );
}
