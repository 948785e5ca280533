/** Nothing is shown: for good, by an administrator's word, or for now. */

import { Button, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";

export type Why = "ended" | "suspended" | "busy";

export function Closed({ why, onAgain }: { why: Why; onAgain: () => void }) {
  const { t } = useTranslation(["guest", "common"]);
  return (
    <Stack align="center" py="15vh">
      <Title order={1}>{t(`closed.${why}.title`)}</Title>
      <Text c="dimmed" maw="44ch" ta="center">
        {t(`closed.${why}.detail`)}
      </Text>
      {why === "busy" && (
        <Button variant="light" onClick={onAgain}>
          {t("common:again")}
        </Button>
      )}
    </Stack>
  );
}
