/** A part of a page, in a card under a heading of its own. */

import { Card, Group, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

export function Section(props: {
  title: string;
  help?: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Card withBorder component="section" aria-label={props.title}>
      <Stack gap="sm">
        <Group justify="space-between" align="start">
          <Stack gap={2} flex={1} miw={200}>
            <Title order={2} size="h4">
              {props.title}
            </Title>
            {props.help !== undefined && (
              <Text size="sm" c="dimmed">
                {props.help}
              </Text>
            )}
          </Stack>
          {props.actions}
        </Group>
        {props.children}
      </Stack>
    </Card>
  );
}
