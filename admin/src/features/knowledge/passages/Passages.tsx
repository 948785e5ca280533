/** Passages to read and to change, in the order of their document. */

import { Stack } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { More } from "../../../shared/More.tsx";
import { Answer, Nothing } from "../../../shared/Page.tsx";
import type { Base } from "../bases.ts";
import type { PassageSearch } from "../searches.ts";
import { PassageCard } from "./PassageCard.tsx";
import { PassageForm } from "./PassageForm.tsx";
import { passagesOf, type Passage } from "./passages.ts";
import classes from "./passages.module.css";

export function Passages(props: { base: Base; search: PassageSearch; empty?: string }) {
  const { t } = useTranslation("knowledge");
  const { base, search, empty = t("passages.none") } = props;
  const asked = useInfiniteQuery(passagesOf(base.id, search));
  const [edited, setEdited] = useState<Passage | null>(null);
  return (
    <Answer asked={asked}>
      {({ pages }) => {
        const found = pages.flatMap(({ items }) => items);
        if (found.length === 0) return <Nothing>{empty}</Nothing>;
        return (
          <Stack gap="md">
            <ul className={classes.passages} aria-label={t("tabs.passages")}>
              {found.map((passage) => (
                <li key={passage.id}>
                  <PassageCard
                    passage={passage}
                    onEdit={() => {
                      setEdited(passage);
                    }}
                  />
                </li>
              ))}
            </ul>
            <More asked={asked} />
            {edited !== null && (
              <PassageForm
                key={edited.id}
                baseId={base.id}
                passage={edited}
                isAnswer={edited.kind === "faq"}
                onClose={() => {
                  setEdited(null);
                }}
              />
            )}
          </Stack>
        );
      }}
    </Answer>
  );
}
