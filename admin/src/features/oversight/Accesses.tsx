/** When administrators have opened the library of a member, and why. */

import { Badge, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { count, moment } from "../../shared/amounts.ts";
import { List } from "../../shared/List.tsx";
import { Removal } from "../../shared/Removal.tsx";
import { Section } from "../../shared/Section.tsx";
import { accesses, closeLibrary, type Access } from "./queries.ts";

export function Accesses({ userId }: { userId: string }) {
  const { t } = useTranslation("oversight");
  return (
    <Section title={t("accesses.title")} help={t("accesses.help")}>
      <List
        query={accesses(userId)}
        label={t("accesses.title")}
        empty={t("accesses.none")}
        keyOf={({ id }) => id}
        columns={[
          { head: t("accesses.when"), cell: ({ opened_at }) => moment(opened_at) },
          {
            head: t("accesses.who"),
            cell: ({ administrator_name, administrator_email }) => (
              <Text size="sm" title={administrator_email}>
                {administrator_name === "" ? administrator_email : administrator_name}
              </Text>
            ),
          },
          { head: t("accesses.why"), cell: ({ reason }) => <Text size="sm">{reason}</Text> },
          { head: t("accesses.looks"), cell: ({ look_count }) => count(look_count) },
          { head: t("accesses.state"), cell: (access) => <State access={access} /> },
        ]}
      />
    </Section>
  );
}

function State({ access }: { access: Access }) {
  const { t } = useTranslation("oversight");
  if (!access.is_open) return <Text size="sm">{t("accesses.over")}</Text>;
  return (
    <Stack gap={4} align="start">
      <Badge color="orange">{t("accesses.open")}</Badge>
      {access.is_own && !access.can_look && (
        <Group gap={4}>
          <Text size="xs" c="dimmed">
            {t("accesses.elsewhere")}
          </Text>
          <Removal
            of={access.reason}
            words={t("close")}
            question={t("accesses.close_detail")}
            remove={() => closeLibrary(access.id)}
          />
        </Group>
      )}
    </Stack>
  );
}
