/** How each version of a task did within the last day. */

import { Badge, Group, Text } from "@mantine/core";
import {
  IconAlertOctagon,
  IconCircleCheck,
  IconHourglass,
  IconClockExclamation,
  type Icon,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { count, percent } from "../../shared/amounts.ts";
import { Columns } from "../../shared/Columns.tsx";
import type { Deployment, Version } from "./deployments.ts";
import { seconds, share } from "./written.ts";

const ROLES: Record<Version["role"], string> = {
  champion: "teal",
  canary: "yellow",
  shadow: "blue",
  other: "gray",
};
const VERDICTS: Record<NonNullable<Version["verdict"]>, { Mark: Icon; color: string }> = {
  collecting: { Mark: IconHourglass, color: "dimmed" },
  healthy: { Mark: IconCircleCheck, color: "teal-text" },
  failing: { Mark: IconAlertOctagon, color: "red-text" },
  slow: { Mark: IconClockExclamation, color: "orange-text" },
};

export function Versions({ deployment: { task, versions } }: { deployment: Deployment }) {
  const { t } = useTranslation(["deployments", "pipelines"]);
  return (
    <Columns
      label={t("versions", { task: t(`pipelines:tasks.${task}`) })}
      items={versions}
      keyOf={({ id }) => id}
      columns={[
        { head: t("version"), cell: ({ name }) => name, isTitle: true },
        {
          head: t("role"),
          cell: ({ role }) => (
            <Badge variant="light" color={ROLES[role]}>
              {t(`roles.${role}`)}
            </Badge>
          ),
        },
        { head: t("requests"), cell: ({ requests }) => count(requests), isNumber: true },
        {
          head: t("failed"),
          cell: ({ failed, failure_rate: rate }) =>
            rate === null ? count(failed) : `${count(failed)} (${share(rate)})`,
          isNumber: true,
        },
        { head: t("p50"), cell: ({ p50_seconds: time }) => seconds(time), isNumber: true },
        { head: t("p95"), cell: ({ p95_seconds: time }) => seconds(time), isNumber: true },
        {
          head: t("agreement"),
          cell: (version) => <Agreement version={version} />,
          isNumber: true,
        },
        { head: t("verdict"), cell: (version) => <Verdict version={version} /> },
      ]}
    />
  );
}

function Agreement({ version: { agreement, compared } }: { version: Version }) {
  const { t } = useTranslation("deployments");
  if (agreement === null) return "—";
  return t("agreement_of", { agreement: percent(agreement), compared: count(compared) });
}

function Verdict({ version: { verdict } }: { version: Version }) {
  const { t } = useTranslation("deployments");
  if (verdict === null) return "—";
  const { Mark, color } = VERDICTS[verdict];
  return (
    <Group gap={4} wrap="nowrap">
      <Mark size={16} aria-hidden color={`var(--mantine-color-${color})`} />
      <Text size="sm">{t(`verdicts.${verdict}`)}</Text>
    </Group>
  );
}
