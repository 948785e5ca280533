/** All there is to know of a photo of one's own. */

import { Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { bytes, longDay } from "../../amounts.ts";
import type { LibraryPhoto } from "./source.tsx";

export function LibraryPanel({ photo }: { photo: LibraryPhoto }) {
  const { t } = useTranslation("viewer");
  return (
    <Stack gap="md">
      <Title order={2} size="h4">
        {longDay(photo.captured_local_date)}
      </Title>
      {photo.caption !== "" && <Text>{photo.caption}</Text>}
      <Text size="sm" c="dimmed">
        {t("file", { name: photo.filename, size: bytes(photo.size) })}
      </Text>
    </Stack>
  );
}
