/** How a text sounds to the model of moods: by a face and a word, not by colour alone. */

import { Badge } from "@mantine/core";
import { IconMoodEmpty, IconMoodSad, IconMoodSmile } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../app/api.ts";

export type Mood = Schemas["TextMood"];

const LOOKS = {
  unhappy: { Face: IconMoodSad, color: "red" },
  neutral: { Face: IconMoodEmpty, color: "gray" },
  happy: { Face: IconMoodSmile, color: "teal" },
} as const;

/** Nothing while nobody has read the text. */
export function MoodBadge({ mood }: { mood: Mood | null }) {
  const { t } = useTranslation("common");
  if (mood === null) return null;
  const { Face, color } = LOOKS[mood];
  return (
    <Badge
      size="sm"
      variant="light"
      color={color}
      title={t("moods.by_model")}
      leftSection={<Face size={14} aria-hidden />}
    >
      {t(`moods.${mood}`)}
    </Badge>
  );
}
