/** How many stars the chosen photos are to have. */

import { Button, Group, Modal, Rating } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { ask, DIALOG_Z } from "../dialogs.tsx";

/** 0: none; undefined: they thought better of it. */
export function askStars(): Promise<number | undefined> {
  return ask<number>((answer) => <RateDialog answer={answer} />);
}

function RateDialog({ answer }: { answer: (stars: number | undefined) => void }) {
  const { t } = useTranslation("photos");
  return (
    <Modal
      opened
      onClose={() => {
        answer(undefined);
      }}
      title={t("rate")}
      zIndex={DIALOG_Z}
      size="xs"
      centered
    >
      <Group justify="space-between">
        <Rating
          size="xl"
          onChange={answer}
          getSymbolLabel={(stars) => t("stars", { count: stars })}
        />
        <Button
          variant="subtle"
          color="gray"
          onClick={() => {
            answer(0);
          }}
        >
          {t("no_stars")}
        </Button>
      </Group>
    </Modal>
  );
}
