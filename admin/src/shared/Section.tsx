/** A part of a page with a heading of its own. */

import { Card, Stack, Text, Title } from "@mantine/core";
import { useId, type ReactNode } from "react";

export function Section(props: { title: string; detail?: string; children: ReactNode }) {
  const id = useId();
  return (
    <Card withBorder component="section" aria-labelledby={id} padding="lg">
      <Stack>
        <Title order={2} size="h4" id={id}>
          {props.title}
        </Title>
        {props.detail !== undefined && (
          <Text size="sm" c="dimmed">
            {props.detail}
          </Text>
        )}
        {props.children}
      </Stack>
    </Card>
  );
}
