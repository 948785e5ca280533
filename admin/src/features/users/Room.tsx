/** How much of its room an account has filled. */

import { Progress, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { bytes } from "../../shared/amounts.ts";

/** Both in bytes; without a quota there is no limit. */
export function Room({ used, quota }: { used: number; quota: number | null }) {
  const { t } = useTranslation(["manage", "common"]);
  if (quota === null) return bytes(used);
  const share = (100 * used) / Math.max(1, quota);
  const words = t("users.used_of", { used: bytes(used), quota: bytes(quota) });
  return (
    <Stack gap={4} miw={140}>
      <Text size="sm">{words}</Text>
      <Progress
        value={Math.min(100, share)}
        color={share > 90 ? "red" : "ember"}
        aria-label={words}
      />
    </Stack>
  );
}
