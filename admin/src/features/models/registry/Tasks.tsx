/** What there are models for, and which of them answers. */

import { Anchor, Badge, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { count, moment } from "../../../shared/amounts.ts";
import { Columns } from "../../../shared/Columns.tsx";
import { Answer } from "../../../shared/Page.tsx";
import { Section } from "../../../shared/Section.tsx";
import { tasksQuery, type TaskReport } from "./registry.ts";
import { VersionLink } from "./VersionLink.tsx";

export function Tasks() {
  const { t } = useTranslation(["registry", "common"]);
  const asked = useQuery(tasksQuery);
  return (
    <Section title={t("tasks.title")} help={t("tasks.help")}>
      <Answer asked={asked}>
        {({ tasks }) => (
          <Columns
            label={t("tasks.title")}
            items={tasks}
            keyOf={({ task }) => task}
            columns={[
              { head: t("tasks.task"), cell: (one) => <Name report={one} />, isTitle: true },
              { head: t("tasks.in_use"), cell: (one) => <InUse report={one} /> },
              { head: t("tasks.used_for"), cell: (one) => <UsedFor report={one} /> },
              {
                head: t("tasks.versions"),
                cell: ({ versions }) => count(versions),
                isNumber: true,
              },
              {
                head: t("tasks.released"),
                cell: ({ released_at: at }) => (at === null ? "–" : moment(at)),
              },
            ]}
          />
        )}
      </Answer>
    </Section>
  );
}

function Name({ report: { task } }: { report: TaskReport }) {
  const { t } = useTranslation("registry");
  return (
    <Anchor component={Link} to={`/manage/models/${task}`} size="sm">
      {t(`names.${task}`)}
    </Anchor>
  );
}

function InUse({ report: { champion, challenger } }: { report: TaskReport }) {
  const { t } = useTranslation("registry");
  if (champion === null) {
    return (
      <Text size="sm" c="dimmed">
        {t("tasks.none")}
      </Text>
    );
  }
  return (
    <Stack gap={2} align="start">
      <VersionLink version={champion} />
      {challenger !== null && (
        <Group gap={6}>
          <VersionLink version={challenger} />
          <Badge variant="light" color="orange" size="sm">
            {t("aliases.challenger")}
          </Badge>
        </Group>
      )}
    </Stack>
  );
}

function UsedFor({ report: { uses } }: { report: TaskReport }) {
  const { t } = useTranslation("registry");
  return <Text size="sm">{uses.features.map((one) => t(`features.${one}`)).join(t("comma"))}</Text>;
}
