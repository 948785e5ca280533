/** Why something is held: a picture's score, or the words that were found. */

import { Group, Mark, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

export function Why({ score, words }: { score: number | null; words: readonly string[] }) {
  const { t } = useTranslation("moderation");
  return (
    <Group gap={6}>
      {score !== null && (
        <Text size="xs" c="dimmed">
          {t("scored", { score: score.toFixed(2) })}
        </Text>
      )}
      {words.map((word) => (
        <Mark key={word} fz="xs">
          {word}
        </Mark>
      ))}
    </Group>
  );
}
