/** One number at a glance. */

import { Card, Text } from "@mantine/core";

export function Figure(props: { label: string; value: string; beside?: string; isBad?: boolean }) {
  return (
    <Card withBorder>
      <Text size="sm" c="dimmed">
        {props.label}
      </Text>
      <Text size="xl" fw={600} {...(props.isBad === true ? { c: "red" } : {})}>
        {props.value}
      </Text>
      {props.beside !== undefined && (
        <Text size="xs" c="dimmed">
          {props.beside}
        </Text>
      )}
    </Card>
  );
}
