/** Relatives who know the same people, and tell one another their names. */

import { Alert, Anchor, Group, TextInput } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../../app/api.ts";
import { ApiForm } from "../../../shared/ApiForm.tsx";
import { More } from "../../../shared/More.tsx";
import { Answer } from "../../../shared/Page.tsx";
import { Section } from "../../../shared/Section.tsx";
import { AccountFrame } from "../AccountFrame.tsx";
import { families, familiesChanged, offersQuery } from "./families.ts";
import { Invitation } from "./Invitation.tsx";
import { Joined } from "./Joined.tsx";

export default function FamilyPage() {
  const asked = useInfiniteQuery(families);
  return (
    <AccountFrame here="/account/family">
      <OfferedNames />
      <Answer asked={asked}>
        {({ pages }) =>
          pages
            .flatMap(({ items }) => items)
            .map((family) =>
              family.membership.state === "invited" ? (
                <Invitation key={family.id} family={family} />
              ) : (
                <Joined key={family.id} family={family} />
              ),
            )
        }
      </Answer>
      <More asked={asked} />
      <NewFamily />
    </AccountFrame>
  );
}

function OfferedNames() {
  const { t } = useTranslation("family");
  const { data: count = 0 } = useQuery(offersQuery);
  if (count === 0) return null;
  return (
    <Alert>
      <Group justify="space-between">
        {t("names", { count })}
        <Anchor renderRoot={(given) => <Link {...given} to="/people/review" />}>
          {t("to_names")}
        </Anchor>
      </Group>
    </Alert>
  );
}

function NewFamily() {
  const { t } = useTranslation("family");
  const [name, setName] = useState("");
  const found = async () => {
    await unwrap(api.POST("/api/v1/families", { body: { name } }));
    setName("");
    await familiesChanged();
  };
  return (
    <Section title={t("new.title")} help={t("new.detail")}>
      <ApiForm label={t("new.title")} submit={t("new.make")} send={found}>
        <TextInput
          label={t("new.name")}
          placeholder={t("new.example")}
          required
          maxLength={100}
          autoComplete="off"
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
      </ApiForm>
    </Section>
  );
}
