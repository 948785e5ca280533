/** What a new member sees. */

import { Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";

export function EmptyLibrary() {
  const { t } = useTranslation("timeline");
  return (
    <Stack align="center" py="12vh" gap="xs">
      <img src="/static/entrance/mark.svg" alt="" width={64} height={64} />
      <Title order={2}>{t("empty")}</Title>
      <Text c="dimmed">{t("empty_detail")}</Text>
    </Stack>
  );
}
