/** A memory among others: its cover, its title, and whether it has been seen. */

import { VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { titleOf, type Memory } from "./memories.ts";
import classes from "./memories.module.css";

export function MemoryCard({ memory }: { memory: Memory }) {
  const { t } = useTranslation("memories");
  const { cover, photo_count: count } = memory;
  return (
    <Link
      to="/memories/$memoryId"
      params={{ memoryId: memory.id }}
      className={classes.card}
      style={{ backgroundColor: cover?.dominant_color }}
    >
      {typeof cover?.thumbnail_url === "string" && (
        <img src={cover.thumbnail_url} alt="" loading="lazy" decoding="async" />
      )}
      <span className={classes.words}>
        <span className={classes.title}>{titleOf(memory)}</span>
        <span>{t("photos", { count })}</span>
      </span>
      {memory.seen_at === null && (
        <span className={classes.fresh}>
          <VisuallyHidden>{t("new")}</VisuallyHidden>
        </span>
      )}
    </Link>
  );
}
