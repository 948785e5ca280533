/** A link to many photos, with one of them that stands for all. */

import { Text } from "@mantine/core";
import type { ReactNode } from "react";

import { count as written } from "./amounts.ts";
import classes from "./cover-card.module.css";

export interface Cover {
  dominant_color: string;
  thumbnail_url: string | null;
}

export function CoverCards({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className={classes.cards} aria-label={label}>
      {children}
    </ul>
  );
}

/** What a link to the photos holds: their picture, what they are, and how many, where it is known. */
export function CoverCard(props: { cover: Cover | null; name: string; count: number | null }) {
  const { cover, name, count } = props;
  return (
    <>
      <Picture cover={cover} />
      <span className={classes.name}>
        {name} {count !== null && <Counted count={count} />}
      </span>
    </>
  );
}

export function Counted({ count }: { count: number }) {
  return (
    <Text span c="dimmed" size="sm">
      {written(count)}
    </Text>
  );
}

function Picture({ cover }: { cover: Cover | null }) {
  return (
    <span className={classes.cover} style={{ backgroundColor: cover?.dominant_color }}>
      {typeof cover?.thumbnail_url === "string" && (
        <img src={cover.thumbnail_url} alt="" loading="lazy" decoding="async" />
      )}
    </span>
  );
}
