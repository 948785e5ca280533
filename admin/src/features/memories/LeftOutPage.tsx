/** Whom, which places and which days memories leave out. */

import { Anchor, Button, Stack, Text, Title } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { NextPage } from "../../shared/NextPage.tsx";
import { span } from "../../shared/amounts.ts";
import { nameOf } from "../../shared/names.ts";
import { Answer, Nothing, Page } from "../../shared/Page.tsx";
import { tellRefusal } from "../../shared/refusals.ts";
import { LeaveDaysOut, LeavePersonOut, LeavePlaceOut } from "./LeavingOut.tsx";
import { bringBack, exclusionsQuery } from "./memories.ts";
import classes from "./memories.module.css";

export default function LeftOutPage() {
  const { t } = useTranslation("memories");
  return (
    <Page title={t("left_out.title")}>
      <Stack maw={640} gap="xl">
        <div>
          <Anchor size="sm" renderRoot={(props) => <Link to="/memories" {...props} />}>
            {t("title")}
          </Anchor>
          <Text c="dimmed">{t("left_out.detail")}</Text>
        </div>
        <LeftOut />
        <Stack gap="lg">
          <Title order={2} size="h4">
            {t("left_out.more")}
          </Title>
          <LeavePersonOut />
          <LeavePlaceOut />
          <LeaveDaysOut />
        </Stack>
      </Stack>
    </Page>
  );
}

function LeftOut() {
  const { t } = useTranslation(["memories", "common"]);
  const asked = useInfiniteQuery(exclusionsQuery);
  return (
    <Answer asked={asked}>
      {({ pages }) => {
        const found = pages.flatMap(({ items }) => items);
        if (found.length === 0) return <Nothing>{t("left_out.nothing")}</Nothing>;
        return (
          <>
            <ul className={classes.entries} aria-label={t("left_out.title")}>
              {found.map((exclusion) => {
                const name = whatIsLeftOut(exclusion, t);
                return (
                  <li key={exclusion.id}>
                    {name}
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={t("left_out.bring_back_what", { name })}
                      onClick={() => {
                        bringBack(exclusion.id).catch(tellRefusal);
                      }}
                    >
                      {t("left_out.bring_back")}
                    </Button>
                  </li>
                );
              })}
            </ul>
            <NextPage asked={asked} />
          </>
        );
      }}
    </Answer>
  );
}

function whatIsLeftOut(
  exclusion: Schemas["Exclusion"],
  t: TFunction<["memories", "common"]>,
): string {
  const { person, place, first_day, last_day } = exclusion;
  if (person !== null) return person.name === "" ? t("left_out.nameless") : person.name;
  if (place !== null) return nameOf(place);
  return span(first_day ?? "", last_day ?? "");
}
