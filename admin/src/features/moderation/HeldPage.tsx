/** What of one's own others do not see, why, and how to disagree. */

import { Anchor, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { NextPage } from "../../shared/NextPage.tsx";
import { Answer, Nothing, Page } from "../../shared/Page.tsx";
import { heldQuery } from "./cases.ts";
import { HeldThing } from "./HeldThing.tsx";

export default function HeldPage() {
  const { t } = useTranslation(["moderation", "common"]);
  const asked = useInfiniteQuery(heldQuery);
  return (
    <Page title={t("held.title")}>
      <Text size="sm">
        <Anchor component={Link} to="/links">
          {t("common:places.links")}
        </Anchor>
      </Text>
      <Text size="sm" c="dimmed" maw="70ch">
        {t("held.about")}
      </Text>
      <Answer asked={asked}>
        {({ pages }) => {
          const held = pages.flatMap(({ items }) => items);
          if (held.length === 0) return <Nothing>{t("held.none")}</Nothing>;
          return (
            <Stack component="ul" gap="md" p={0} m={0} maw={900}>
              {held.map((one) => (
                <HeldThing key={one.id} held={one} />
              ))}
            </Stack>
          );
        }}
      </Answer>
      <NextPage asked={asked} />
    </Page>
  );
}
