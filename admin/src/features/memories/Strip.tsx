/** What is brought up today, above the timeline; nothing where there is nothing. */

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { learn } from "../../app/language.ts";
import { currentQuery } from "./memories.ts";
import classes from "./memories.module.css";
import { MemoryCard } from "./MemoryCard.tsx";

await learn("memories");

export default function Strip() {
  const { t } = useTranslation("memories");
  const { data: memories = [] } = useQuery(currentQuery);
  if (memories.length === 0) return null;
  return (
    <section aria-label={t("title")}>
      <ul className={classes.strip}>
        {memories.map((memory) => (
          <li key={memory.id}>
            <MemoryCard memory={memory} />
          </li>
        ))}
      </ul>
    </section>
  );
}
