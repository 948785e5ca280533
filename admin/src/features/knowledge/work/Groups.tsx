/** Groups of questions that are alike, the largest first. */

import { useInfiniteQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslation } from "react-i18next";

import { NextPage } from "../../../shared/NextPage.tsx";
import { Answer, Nothing } from "../../../shared/Page.tsx";
import { GroupCard } from "./GroupCard.tsx";
import { groupsOf, type Reason } from "./work.ts";
import classes from "./work.module.css";

export function Groups({ baseId, reason }: { baseId: string; reason: Reason | undefined }) {
  const { t } = useTranslation("questions");
  const asked = useInfiniteQuery(groupsOf(baseId, reason));
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place} tabIndex={-1} className={classes.place}>
      <Answer asked={asked}>
        {({ pages }) => {
          const groups = pages.flatMap(({ items }) => items);
          if (groups.length === 0) return <Nothing>{t(`none.${reason ?? "all"}`)}</Nothing>;
          return (
            <>
              <ul className={classes.groups} aria-label={t("groups")}>
                {groups.map((group) => (
                  <li key={group.id}>
                    <GroupCard
                      group={group}
                      onSettled={() => {
                        place.current?.focus(); // whose button has gone with its group
                      }}
                    />
                  </li>
                ))}
              </ul>
              <NextPage asked={asked} />
            </>
          );
        }}
      </Answer>
    </div>
  );
}
