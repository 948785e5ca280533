/** Everything that was brought up so far, the latest first. */

import { Anchor, SegmentedControl } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { NextPage } from "../../shared/NextPage.tsx";
import { Answer, Nothing, Page } from "../../shared/Page.tsx";
import { memoriesQuery } from "./memories.ts";
import classes from "./memories.module.css";
import { MemoryCard } from "./MemoryCard.tsx";
import { VIEWS } from "./routes.ts";

const route = getRouteApi("/memories");

export default function MemoriesPage() {
  const { t } = useTranslation(["memories", "common"]);
  const { show = "all" } = route.useSearch();
  const navigate = useNavigate();
  const asked = useInfiniteQuery(memoriesQuery(show));
  return (
    <Page
      title={t("title")}
      actions={
        <Anchor size="sm" renderRoot={(props) => <Link to="/memories/left-out" {...props} />}>
          {t("left_out.title")}
        </Anchor>
      }
    >
      <SegmentedControl
        aria-label={t("title")}
        maw={560}
        value={show}
        onChange={(view) => {
          const search = view === "all" ? {} : { show: view };
          void navigate({ to: "/memories", search });
        }}
        data={(["all", ...VIEWS] as const).map((view) => ({
          value: view,
          label: t(`views.${view}`),
        }))}
      />
      <Answer asked={asked}>
        {({ pages }) => {
          const found = pages.flatMap(({ items }) => items);
          if (found.length === 0) return <Nothing>{t(`empty.${show}`)}</Nothing>;
          return (
            <ul className={classes.grid} aria-label={t(`views.${show}`)}>
              {found.map((memory) => (
                <li key={memory.id}>
                  <MemoryCard memory={memory} />
                </li>
              ))}
            </ul>
          );
        }}
      </Answer>
      <NextPage asked={asked} />
    </Page>
  );
}
