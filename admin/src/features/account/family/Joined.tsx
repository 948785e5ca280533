/** A family that one belongs to: its members, and what one agrees to. */

import { Badge, Divider, Group, Text, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../../app/api.ts";
import { ApiForm } from "../../../shared/ApiForm.tsx";
import { Removal } from "../../../shared/Removal.tsx";
import { Section } from "../../../shared/Section.tsx";
import { Entries, Entry } from "../Entry.tsx";
import { ConsentFields } from "./ConsentFields.tsx";
import { endMembership, familiesChanged, type Family, type Member } from "./families.ts";
import { RenameFamily } from "./RenameFamily.tsx";

export function Joined({ family }: { family: Family }) {
  return (
    <Section title={family.name} actions={<WayOut family={family} />}>
      <Members family={family} />
      {family.is_founder && <Invite family={family} />}
      <Divider />
      <OwnConsent family={family} />
    </Section>
  );
}

function WayOut({ family }: { family: Family }) {
  const { t } = useTranslation("family");
  const { id, name, membership } = family;
  const end = async () => {
    await unwrap(
      api.DELETE("/api/v1/families/{family_id}", { params: { path: { family_id: id } } }),
    );
    await familiesChanged();
  };
  if (!family.is_founder) {
    return (
      <Removal
        of={name}
        words={t("leave")}
        question={t("leave_detail", { name })}
        remove={() => endMembership(membership.id)}
      />
    );
  }
  return (
    <Group gap="xs">
      <RenameFamily family={family} />
      <Removal of={name} words={t("end")} question={t("end_detail", { name })} remove={end} />
    </Group>
  );
}

function Members({ family }: { family: Family }) {
  const { t } = useTranslation("family");
  const others = (family.members ?? []).filter(({ id }) => id !== family.membership.id);
  if (others.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t("nobody_else")}
      </Text>
    );
  }
  return (
    <Entries label={t("members_of", { name: family.name })}>
      {others.map((member) => (
        <MemberEntry key={member.id} member={member} isFounders={family.is_founder} />
      ))}
    </Entries>
  );
}

/** @param isFounders whether it is the founder who looks, and may send members away */
function MemberEntry({ member, isFounders }: { member: Member; isFounders: boolean }) {
  const { t } = useTranslation("family");
  const hasJoined = member.state === "joined";
  const name = member.name || member.email;
  return (
    <Entry
      title={name}
      marks={
        !hasJoined && (
          <Badge variant="light" color="gray">
            {t("invited")}
          </Badge>
        )
      }
      facts={[
        name !== member.email && member.email,
        hasJoined && t(member.shares_names ? "gives" : "gives_not"),
        hasJoined && t(member.receives_names ? "takes" : "takes_not"),
      ]}
      deeds={
        isFounders && (
          <Removal
            of={name}
            {...(hasJoined ? {} : { words: t("take_back") })}
            question={t(hasJoined ? "remove_detail" : "take_back_detail", { name })}
            remove={() => endMembership(member.id)}
          />
        )
      }
    />
  );
}

function Invite({ family }: { family: Family }) {
  const { t } = useTranslation("family");
  const [email, setEmail] = useState("");
  const invite = async () => {
    const params = { path: { family_id: family.id } };
    await unwrap(api.POST("/api/v1/families/{family_id}/members", { params, body: { email } }));
    setEmail("");
    await familiesChanged();
  };
  return (
    <ApiForm label={t("invite_to", { name: family.name })} submit={t("invite")} send={invite}>
      <TextInput
        type="email"
        label={t("email")}
        required
        maxLength={254}
        autoComplete="off"
        value={email}
        onChange={(event) => {
          setEmail(event.currentTarget.value);
        }}
      />
    </ApiForm>
  );
}

function OwnConsent({ family }: { family: Family }) {
  const { t } = useTranslation(["family", "common"]);
  const { shares_names, receives_names } = family.membership;
  const [consent, setConsent] = useState({ shares_names, receives_names });
  const [isSaved, setSaved] = useState(false);
  const save = async () => {
    setSaved(false);
    const params = { path: { family_id: family.id } };
    await unwrap(api.PATCH("/api/v1/families/{family_id}/consent", { params, body: consent }));
    setSaved(true);
    await familiesChanged();
  };
  return (
    <ApiForm
      label={t("consent.title_of", { name: family.name })}
      submit={t("common:save")}
      send={save}
    >
      <Title order={3} size="h5">
        {t("consent.title")}
      </Title>
      <ConsentFields consent={consent} onChange={setConsent} />
      {isSaved && (
        <Text role="status" size="sm">
          {t("consent.saved")}
        </Text>
      )}
    </ApiForm>
  );
}
