/** The member's own links: what they show, to whom they are open, and who came. */

import { SegmentedControl, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../app/api.ts";
import { NextPage } from "../../shared/NextPage.tsx";
import { listOf } from "../../shared/lists.ts";
import { Answer, Nothing, Page } from "../../shared/Page.tsx";
import { LINKS } from "../../shared/sharing/links.ts";
import type { Link } from "../../shared/sharing/terms.ts";
import { HeldNotice } from "../moderation/HeldNotice.tsx";
import { LinkCard } from "./LinkCard.tsx";
import type { Which } from "./routes.ts";

const route = getRouteApi("/links");

function links(which: Which) {
  const ended = which === "ended";
  return listOf<Link>([LINKS, "list", which], (at) =>
    unwrap(api.GET("/api/v1/shares", { params: { query: { limit: 50, ended, ...at } } })),
  );
}

export default function LinksPage() {
  const { t } = useTranslation(["links", "common"]);
  const { state: which = "open" } = route.useSearch();
  const navigate = route.useNavigate();
  const asked = useInfiniteQuery(links(which));
  return (
    <Page
      title={t("common:places.links")}
      actions={
        <SegmentedControl<Which>
          value={which}
          onChange={(state) => void navigate({ search: state === "ended" ? { state } : {} })}
          data={[
            { value: "open", label: t("open") },
            { value: "ended", label: t("ended") },
          ]}
        />
      }
    >
      <Text size="sm" c="dimmed" maw="60ch">
        {t("about")}
      </Text>
      <HeldNotice />
      <Answer asked={asked}>
        {({ pages }) => {
          const found = pages.flatMap(({ items }) => items);
          if (found.length === 0) return <Nothing>{t(`none_${which}`)}</Nothing>;
          return (
            <Stack component="ul" gap="md" p={0} m={0} maw={900}>
              {found.map((link) => (
                <LinkCard key={link.id} link={link} />
              ))}
            </Stack>
          );
        }}
      </Answer>
      <NextPage asked={asked} />
    </Page>
  );
}
