/** What answered since when, by whose word and why. */

import { Badge, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { moment } from "../../../shared/amounts.ts";
import { List } from "../../../shared/List.tsx";
import type { ListQuery } from "../../../shared/lists.ts";
import type { Release } from "./registry.ts";
import { VersionLink } from "./VersionLink.tsx";

export function Releases({ query }: { query: ListQuery<Release> }) {
  const { t } = useTranslation("registry");
  return (
    <List
      query={query}
      label={t("releases.title")}
      empty={t("releases.none")}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t("version.version"),
          cell: (release) => (
            <Group gap={6}>
              <VersionLink version={release.version} />
              {release.is_rollback && (
                <Badge variant="light" color="red" size="sm">
                  {t("releases.rollback")}
                </Badge>
              )}
            </Group>
          ),
          isTitle: true,
        },
        { head: t("releases.at"), cell: ({ at }) => moment(at) },
        {
          head: t("releases.by"),
          cell: ({ by }) => (by === "" ? t("releases.product") : by),
        },
        { head: t("decision.reason"), cell: (release) => <Reason release={release} /> },
      ]}
    />
  );
}

function Reason({ release: { reason, replaced } }: { release: Release }) {
  const { t } = useTranslation("registry");
  return (
    <Stack gap={0}>
      <Text size="sm">{reason === "" ? "–" : reason}</Text>
      {replaced !== null && (
        <Text size="xs" c="dimmed">
          {t("releases.instead", { name: replaced.name })}
        </Text>
      )}
    </Stack>
  );
}
