/** What the colours of a chart stand for. */

import { Group, Text } from "@mantine/core";

import classes from "./charts.module.css";

/** `main`: what a chart is about. The others say how to take what they stand for. */
export type Tone = "main" | "good" | "bad" | "quiet";

export function Legend({ parts }: { parts: readonly { name: string; tone: Tone }[] }) {
  return (
    <Group gap="md" mb="xs" aria-hidden>
      {parts.map(({ name, tone }) => (
        <Group key={name} gap={6} wrap="nowrap">
          <span className={classes.swatch} data-tone={tone} />
          <Text size="xs" c="dimmed">
            {name}
          </Text>
        </Group>
      ))}
    </Group>
  );
}
