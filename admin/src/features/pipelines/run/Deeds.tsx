/** What is done with a whole run. */

import { Group } from "@mantine/core";
import { IconArrowBackUp, IconPlayerStop } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { cancelRun, rollBackRun, type RunDetail } from "../pipelines.ts";
import { Reasoned } from "../Reasoned.tsx";
import { canBeCancelled, canBeRolledBack } from "../standing.ts";

export function Deeds({ run }: { run: RunDetail }) {
  const { t } = useTranslation("pipelines");
  return (
    <Group gap="xs">
      {canBeRolledBack(run) && (
        <Reasoned
          words={t("deeds.roll_back")}
          says={t("deeds.roll_back_says")}
          reason={t("deeds.reason")}
          icon={<IconArrowBackUp size={18} aria-hidden />}
          color="red"
          variant="light"
          act={(reason) => rollBackRun(run, reason)}
        />
      )}
      {canBeCancelled(run) && (
        <Reasoned
          words={t("deeds.cancel")}
          says={t("deeds.cancel_says")}
          icon={<IconPlayerStop size={18} aria-hidden />}
          color="red"
          variant="light"
          act={() => cancelRun(run)}
        />
      )}
    </Group>
  );
}
