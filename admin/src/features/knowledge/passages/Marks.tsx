/** What is to be known of a passage at a glance. */

import { Badge, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { marksOf } from "./marks.ts";
import type { Passage } from "./passages.ts";

const COLOURS = {
  new: "yellow",
  leaving: "orange",
  edited: "blue",
  disabled: "gray",
  not_embedded: "orange",
} as const;

export function Marks({ passage }: { passage: Passage }) {
  const { t } = useTranslation("knowledge");
  return (
    <Group gap={6}>
      <Badge variant="light" color="gray">
        {t(`kinds.${passage.kind}`)}
      </Badge>
      {marksOf(passage).map((mark) => (
        <Badge key={mark} variant="light" color={COLOURS[mark]} title={t(`marks.${mark}_help`)}>
          {t(`marks.${mark}`)}
        </Badge>
      ))}
    </Group>
  );
}
