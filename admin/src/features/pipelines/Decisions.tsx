/** What administrators have said of a candidate. */

import { Group, Stack, Text } from "@mantine/core";
import { IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { moment } from "../../shared/amounts.ts";

export function Decisions({ decisions }: { decisions: readonly Schemas["Decision"][] }) {
  const { t } = useTranslation("pipelines");
  return (
    <Stack gap="xs">
      {decisions.map(({ id, approves, by, at, reason }) => {
        const Mark = approves ? IconCircleCheck : IconCircleX;
        return (
          <Group key={id} gap={6} wrap="nowrap" align="start">
            <Mark
              size={18}
              aria-hidden
              color={`var(--mantine-color-${approves ? "teal" : "red"}-text)`}
              style={{ flex: "none" }}
            />
            <Stack gap={0}>
              <Text size="sm">
                {t(approves ? "approvals.approved_by" : "approvals.rejected_by", { who: by })}
              </Text>
              {reason !== "" && (
                <Text size="sm" style={{ overflowWrap: "anywhere" }}>
                  “{reason}”
                </Text>
              )}
              <Text size="xs" c="dimmed">
                {moment(at)}
              </Text>
            </Stack>
          </Group>
        );
      })}
    </Stack>
  );
}
