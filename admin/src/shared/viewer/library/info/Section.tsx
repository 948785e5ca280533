/** A part of the panel under a head of its own. */

import { Group, Stack, Title } from "@mantine/core";
import { useId, type ReactNode } from "react";

export function Section(props: { title: string; action?: ReactNode; children: ReactNode }) {
  const head = useId();
  return (
    <Stack component="section" gap="xs" aria-labelledby={head}>
      <Group justify="space-between" mih={26}>
        <Title order={3} size="h5" id={head}>
          {props.title}
        </Title>
        {props.action}
      </Group>
      {props.children}
    </Stack>
  );
}
