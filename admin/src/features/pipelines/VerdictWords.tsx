/** Whether a gate or a test was passed, and why. */

import { Group, List, Stack, Text } from "@mantine/core";
import { IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Verdict } from "./reading.ts";

export function VerdictWords({ verdict, of }: { verdict: Verdict; of?: string }) {
  const { t } = useTranslation("pipelines");
  const { passed, reasons } = verdict;
  const Mark = passed ? IconCircleCheck : IconCircleX;
  const word = t(passed ? "step.passed" : "step.not_passed");
  return (
    <Stack gap={4}>
      <Group gap={6} wrap="nowrap">
        <Mark
          size={18}
          aria-hidden
          color={`var(--mantine-color-${passed ? "teal" : "red"}-text)`}
        />
        <Text size="sm" fw={600}>
          {of === undefined ? word : `${of}: ${word}`}
        </Text>
      </Group>
      {reasons.length > 0 && (
        <List size="sm" lang="en" withPadding>
          {reasons.map((reason) => (
            <List.Item key={reason}>{reason}</List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}
