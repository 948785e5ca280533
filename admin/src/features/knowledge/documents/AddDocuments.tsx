/** The ways into a base: files, a page of the web, and text that is pasted. */

import { Button, Group, Stack } from "@mantine/core";
import { IconClipboardText, IconWorld } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Section } from "../../../shared/Section.tsx";
import type { Base } from "../bases.ts";
import { FilesIn } from "./FilesIn.tsx";
import { NewPage } from "./NewPage.tsx";
import { NewText } from "./NewText.tsx";

export function AddDocuments({ base }: { base: Base }) {
  const { t } = useTranslation("knowledge");
  const [isOpen, setOpen] = useState<"page" | "text" | null>(null);
  const close = () => {
    setOpen(null);
  };
  return (
    <Section title={t("add.title")} help={t("add.help")}>
      <Stack gap="sm">
        <FilesIn target={{ base: base.id }} />
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconWorld size={16} aria-hidden />}
            onClick={() => {
              setOpen("page");
            }}
          >
            {t("add.page")}
          </Button>
          <Button
            variant="default"
            leftSection={<IconClipboardText size={16} aria-hidden />}
            onClick={() => {
              setOpen("text");
            }}
          >
            {t("add.text")}
          </Button>
        </Group>
      </Stack>
      {isOpen === "page" && <NewPage base={base} onClose={close} />}
      {isOpen === "text" && <NewText target={{ base: base.id }} onClose={close} />}
    </Section>
  );
}
