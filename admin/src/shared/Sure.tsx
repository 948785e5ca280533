/** Asks once more before something is done that cannot be taken back. */

import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

export function Sure(props: {
  title: string;
  says: string;
  act: string;
  isBusy: boolean;
  onSure: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={props.onClose} title={props.title}>
      <Stack>
        <Text>{props.says}</Text>
        <Group justify="end">
          <Button variant="default" onClick={props.onClose}>
            {t("cancel")}
          </Button>
          <Button color="red" loading={props.isBusy} onClick={props.onSure}>
            {props.act}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
