/** Whose are these faces? */

import { Modal, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { PersonPicker, type PersonChoice } from "../../shared/people/PersonPicker.tsx";

/** Faces that somebody is asked about, and what becomes of the answer. */
export interface Moving {
  count: number;
  settle: (choice: PersonChoice | undefined) => void;
}

export function MoveDialog({ moving, except }: { moving: Moving; except: readonly string[] }) {
  const { t } = useTranslation("people");
  const { count, settle } = moving;
  return (
    <Modal
      opened
      centered
      title={t("move.title", { count })}
      onClose={() => {
        settle(undefined);
      }}
    >
      <Stack>
        <PersonPicker
          label={t("move.whose")}
          except={except}
          canCreate
          autoFocus
          onChoose={settle}
        />
        <Text size="sm" c="dimmed">
          {t("move.detail")}
        </Text>
      </Stack>
    </Modal>
  );
}

/** Asks whose faces are, in a dialog to be shown while there is one. */
export function useMoving() {
  const [moving, setMoving] = useState<Moving>();
  const askWhose = (count: number) =>
    new Promise<PersonChoice | undefined>((resolve) => {
      setMoving({
        count,
        settle: (choice) => {
          setMoving(undefined);
          resolve(choice);
        },
      });
    });
  return { moving, askWhose };
}
