/** A question before something is done. */

import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { type Confirmation } from "./dialogs.tsx";

export default function Confirm(
  props: Confirmation & { answer: (value: true | undefined) => void },
) {
  const { title, text, yes, isHarmless = false, answer } = props;
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={() => {
        answer(undefined);
      }}
      title={title}
      centered
    >
      <Stack>
        <Text size="sm">{text}</Text>
        <Group justify="end">
          <Button
            variant="default"
            data-autofocus
            onClick={() => {
              answer(undefined);
            }}
          >
            {t("cancel")}
          </Button>
          <Button
            {...(isHarmless ? {} : { color: "red" })}
            onClick={() => {
              answer(true);
            }}
          >
            {yes}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
