import { Alert, Badge, Code, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import type { Words } from "../../app/words.ts";
import { bytes, count, howLong } from "../../shared/amounts.ts";
import { Answer, Page } from "../../shared/Page.tsx";
import { Section } from "../../shared/Section.tsx";

type Setting = Schemas["Setting"];
type Help = keyof Words["manage"]["settings"]["named"];
type Advice = keyof Words["manage"]["settings"]["advice"];

const GROUPS: readonly Setting["group"][] = [
  "address",
  "accounts",
  "letters",
  "library",
  "storage",
  "recognition",
  "programs",
];

const settings = {
  queryKey: ["installation", "settings"],
  queryFn: () => unwrap(api.GET("/api/v1/operations/settings")),
};

/** What the installation was set up with, where that is said, and what had better be otherwise. */
export default function SettingsPage() {
  const { t } = useTranslation(["manage", "common"]);
  const asked = useQuery(settings);
  return (
    <Page title={t("common:places.settings")}>
      <Text size="sm" c="dimmed">
        {t("settings.help")}
      </Text>
      <Answer asked={asked}>
        {(told) => (
          <Stack>
            {GROUPS.map((group) => (
              <Section key={group} title={t(`settings.groups.${group}`)}>
                {told.settings
                  .filter((setting) => setting.group === group)
                  .map((setting) => (
                    <One key={setting.name} setting={setting} />
                  ))}
              </Section>
            ))}
          </Stack>
        )}
      </Answer>
    </Page>
  );
}

function One({ setting }: { setting: Setting }) {
  const { t } = useTranslation(["manage", "common"]);
  return (
    <Stack gap={4}>
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Code>{setting.name}</Code>
          <Badge size="sm" variant="light" color={setting.source === "default" ? "gray" : "blue"}>
            {t(`settings.sources.${setting.source}`)}
          </Badge>
        </Group>
        <Value setting={setting} />
      </Group>
      <Text size="sm" c="dimmed">
        {t(`settings.named.${setting.name as Help}`)}
      </Text>
      {setting.advice !== "" && (
        <Alert color="yellow" p="xs">
          {t(`settings.advice.${setting.advice as Advice}`)}
        </Alert>
      )}
    </Stack>
  );
}

function Value({ setting: { value, unit } }: { setting: Setting }) {
  const { t } = useTranslation(["manage", "common"]);
  return (
    <Text size="sm" fw={600}>
      {written()}
    </Text>
  );

  function written(): string {
    if (value === null || value === undefined) return t("settings.unset");
    if (typeof value === "boolean") return t(value ? "settings.on" : "settings.off");
    if (typeof value === "string") return value;
    if (typeof value !== "number") return JSON.stringify(value);
    switch (unit) {
      case "bytes":
        return bytes(value);
      case "seconds":
        return howLong(value);
      case "hours":
        return howLong(value * 3_600);
      case "days":
        return howLong(value * 86_400);
      default:
        return count(value);
    }
  }
}
