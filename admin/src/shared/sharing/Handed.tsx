/** A link's address, to be handed on: copied, or as a QR code. */

import { Anchor, Button, CopyButton, Group, Image, Stack, Text, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { qrHref } from "./links.ts";
import type { Link } from "./terms.ts";

export function Address({ url, label }: { url: string; label: string }) {
  const { t } = useTranslation("sharing");
  return (
    <Group gap="xs" wrap="nowrap">
      <TextInput
        value={url}
        readOnly
        flex={1}
        aria-label={label}
        spellCheck={false}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
      />
      <CopyButton value={url}>
        {({ copied, copy }) => (
          <Button
            variant="light"
            onClick={copy}
            leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            aria-live="polite"
          >
            {t(copied ? "copied" : "copy")}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}

export function QrCode({ link }: { link: Link }) {
  const { t } = useTranslation("sharing");
  return (
    <Stack align="center" gap="xs">
      <Image src={qrHref(link.id, "svg")} alt={t("qr")} w={200} h={200} bg="white" p="xs" />
      <Group gap="md">
        <Text size="sm" c="dimmed">
          {t("qr_save")}
        </Text>
        <Anchor size="sm" href={qrHref(link.id, "png")} download="qr.png">
          PNG
        </Anchor>
        <Anchor size="sm" href={qrHref(link.id, "svg")} download="qr.svg">
          SVG
        </Anchor>
      </Group>
    </Stack>
  );
}
