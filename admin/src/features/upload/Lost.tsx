/** Files that were not sent when the page was left: they go on, or are forgotten. */

import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { chooseFiles, type Findings } from "./found.ts";
import classes from "./upload.module.css";
import { uploader, type Standing } from "./uploader.ts";

export function Lost(props: {
  standing: Standing;
  onChoose: (finding: Promise<Findings>) => void;
}) {
  const { t } = useTranslation("upload");
  const { totals, reachable } = props.standing;
  if (totals.lost === 0) return null;
  const isOutOfReach = reachable < totals.lost;
  return (
    <Stack className={classes.lost} gap="xs">
      <Text size="sm">
        {t(isOutOfReach ? "lost_choose" : "lost_go_on", { count: totals.lost })}
      </Text>
      <Group gap="xs">
        {reachable > 0 && (
          <Button
            size="compact-sm"
            onClick={() => {
              void uploader.reachLost();
            }}
          >
            {t("go_on")}
          </Button>
        )}
        {isOutOfReach && (
          <Button
            size="compact-sm"
            variant={reachable > 0 ? "light" : "filled"}
            onClick={() => {
              props.onChoose(chooseFiles());
            }}
          >
            {t("choose_again")}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => {
            uploader.cancelEvery("lost");
          }}
        >
          {t("forget")}
        </Button>
      </Group>
    </Stack>
  );
}
