import { Alert, Badge, Code, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import type { Words } from "../../app/words.ts";
import { Answer, Page } from "../../shared/Page.tsx";
import { Section } from "../../shared/Section.tsx";
import { Changing } from "./Changing.tsx";
import { written } from "./values.ts";

type Setting = Schemas["Setting"];
type Help = keyof Words["manage"]["settings"]["named"];
type Advice = keyof Words["manage"]["settings"]["advice"];

const GROUPS: readonly Setting["group"][] = [
  "address",
  "accounts",
  "letters",
  "library",
  "storage",
  "backups",
  "recognition",
  "programs",
];

const settings = {
  queryKey: ["installation", "settings"],
  queryFn: () => unwrap(api.GET("/api/v1/operations/settings")),
};

/** What the installation is set up with; what may be changed while it runs is changed here. */
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
                <Stack gap="lg">
                  {inOrder(told.settings, group).map((setting) => (
                    <One key={setting.name} setting={setting} />
                  ))}
                </Stack>
              </Section>
            ))}
          </Stack>
        )}
      </Answer>
    </Page>
  );
}

/** What can be changed comes first. */
function inOrder(settings: readonly Setting[], group: Setting["group"]): Setting[] {
  const found = settings.filter((setting) => setting.group === group);
  return [
    ...found.filter(({ rule }) => rule !== null),
    ...found.filter(({ rule }) => rule === null),
  ];
}

function One({ setting }: { setting: Setting }) {
  const { t } = useTranslation(["manage", "common"]);
  return (
    <Stack gap={4}>
      {setting.rule === null ? <Fixed setting={setting} /> : <Changing setting={setting} />}
      {setting.advice !== "" && (
        <Alert color="yellow" p="xs">
          {t(`settings.advice.${setting.advice as Advice}`)}
        </Alert>
      )}
    </Stack>
  );
}

/** Only the environment can change it. */
function Fixed({ setting }: { setting: Setting }) {
  const { t } = useTranslation(["manage", "common"]);
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Code>{setting.name}</Code>
          <Badge size="sm" variant="light" color={setting.source === "default" ? "gray" : "blue"}>
            {t(`settings.sources.${setting.source}`)}
          </Badge>
        </Group>
        <Text size="sm" fw={600}>
          {written(setting.value, setting, t)}
        </Text>
      </Group>
      <Text size="sm" c="dimmed">
        {t(`settings.named.${setting.name as Help}`)}
      </Text>
    </>
  );
}
