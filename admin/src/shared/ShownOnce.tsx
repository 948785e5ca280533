/** What the server tells once and does not keep, such as a key: shown until it has been taken. */

import { Button, Code, CopyButton, Group, Modal, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

export function ShownOnce(props: {
  title: string;
  detail: string;
  /** One line each. */
  secrets: readonly string[];
  onKept: () => void;
}) {
  const { title, detail, secrets, onKept } = props;
  const { t } = useTranslation();
  const text = secrets.join("\n");
  return (
    <Modal
      opened
      onClose={onKept}
      title={title}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Stack>
        <Text size="sm">{detail}</Text>
        <Code block>{text}</Code>
        <Group justify="space-between">
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button variant="light" onClick={copy}>
                {t(copied ? "copied" : "copy")}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onKept}>{t("kept")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
