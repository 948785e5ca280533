/** Guests' own photos, brought to the link. */

import { Button, FileButton, Group, Modal, Progress, Stack, Text, TextInput } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { IconUpload } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";

import { bytes } from "../../shared/amounts.ts";
import { Bringing, isUnderWay, type Brought } from "./bringing.ts";
import classes from "./guest.module.css";
import { SHARED } from "./link.ts";
import { receiverOf } from "./receiver.ts";

export default function AddPhotos({ link, isReviewed }: { link: string; isReviewed: boolean }) {
  const { t } = useTranslation("guest");
  const bringing = useBringing(link);
  const brought = useSyncExternalStore(bringing.subscribe, bringing.snapshot);
  const [isOpen, setOpen] = useState(false);
  const [guest, setGuest] = useLocalStorage({ key: "shiguang.guest", defaultValue: "" });
  const left = brought.filter(isUnderWay).length;
  useStaying(left > 0);
  const add = (files: readonly File[]) => {
    bringing.add(files, receiverOf(link, guest.trim()));
  };
  return (
    <>
      <Button
        leftSection={<IconUpload size={16} />}
        onClick={() => {
          setOpen(true);
        }}
      >
        {left === 0 ? t("add") : t("adding", { count: left })}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => {
          setOpen(false);
        }}
        title={t("add")}
        closeButtonProps={{ "aria-label": t("close") }}
        size="lg"
      >
        <Stack>
          {isReviewed && (
            <Text size="sm" c="dimmed">
              {t("add_reviewed")}
            </Text>
          )}
          <TextInput
            label={t("your_name")}
            description={t("your_name_detail")}
            value={guest}
            onChange={(event) => {
              setGuest(event.currentTarget.value);
            }}
            maxLength={100}
            autoComplete="name"
          />
          <Dropzone onFiles={add} />
          {brought.length > 0 && (
            <ul className={classes.files} aria-label={t("files")}>
              {brought.map((one) => (
                <File
                  key={one.id}
                  brought={one}
                  onRetry={() => {
                    bringing.retry(one.id);
                  }}
                />
              ))}
            </ul>
          )}
        </Stack>
      </Modal>
    </>
  );
}

function Dropzone({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation("guest");
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={classes.dropzone}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <FileButton multiple accept="image/*,video/*" onChange={onFiles}>
        {(props) => <Button {...props}>{t("choose_files")}</Button>}
      </FileButton>
      <Text size="sm" c="dimmed" mt="xs" visibleFrom="sm">
        {t("or_drop")}
      </Text>
    </div>
  );
}

function File({ brought, onRetry }: { brought: Brought; onRetry: () => void }) {
  const { t } = useTranslation(["guest", "common"]);
  const { name, size, fate } = brought;
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" truncate title={name}>
          {name}
        </Text>
        <Text size="sm" c="dimmed" flex="none">
          {bytes(size)}
        </Text>
      </Group>
      {fate.at === "sending" && (
        <Progress
          value={size === 0 ? 0 : (100 * fate.sent) / size}
          aria-label={t("fates.sending")}
          my={4}
        />
      )}
      <Group gap="xs">
        <Text size="xs" c={fate.at === "failed" ? "red" : "dimmed"} role="status">
          {fate.at === "failed" ? fate.reason : t(`fates.${fate.at}`)}
        </Text>
        {fate.at === "failed" && (
          <Button size="compact-xs" variant="subtle" onClick={onRetry}>
            {t("common:again")}
          </Button>
        )}
      </Group>
    </li>
  );
}

function useBringing(link: string): Bringing {
  const client = useQueryClient();
  const [bringing] = useState(
    () => new Bringing(() => void client.invalidateQueries({ queryKey: [SHARED, link] })),
  );
  return bringing;
}

/** Asks before the page is left while files are on their way. */
function useStaying(isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return;
    const stay = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    addEventListener("beforeunload", stay);
    return () => {
      removeEventListener("beforeunload", stay);
    };
  }, [isBusy]);
}
