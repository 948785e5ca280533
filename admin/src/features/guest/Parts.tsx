/** A download that comes in several files; browsers do not let a page save them by itself. */

import { Anchor, Button, Group, List, Modal, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { bytes } from "../../shared/amounts.ts";

export interface Part {
  number: number;
  filename: string;
  size: number;
  href: string;
}

export default function Parts({ files, onClose }: { files: readonly Part[]; onClose: () => void }) {
  const { t } = useTranslation("guest");
  return (
    <Modal opened onClose={onClose} title={t("downloads.title")}>
      <Stack>
        <Text size="sm">{t("downloads.parts", { count: files.length })}</Text>
        <List type="ordered">
          {files.map(({ number, filename, size, href }) => (
            <List.Item key={number}>
              <Anchor href={href} download={filename}>
                {filename}
              </Anchor>{" "}
              <Text span size="sm" c="dimmed">
                {bytes(size)}
              </Text>
            </List.Item>
          ))}
        </List>
        <Group justify="end">
          <Button onClick={onClose}>{t("close")}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
