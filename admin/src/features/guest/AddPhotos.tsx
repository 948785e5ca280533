/** Guests' own photos, brought to the link. */

import { Button, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { IconUpload } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";

import { Bringing, isUnderWay } from "../../shared/uploading/bringing.ts";
import { BroughtFiles } from "../../shared/uploading/BroughtFiles.tsx";
import { DropArea } from "../../shared/uploading/DropArea.tsx";
import { useStaying } from "../../shared/uploading/staying.ts";
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
          <DropArea accept="image/*,video/*" words={t("choose_files")} onFiles={add} />
          <BroughtFiles label={t("files")} brought={brought} bringing={bringing} />
        </Stack>
      </Modal>
    </>
  );
}

function useBringing(link: string): Bringing {
  const client = useQueryClient();
  const [bringing] = useState(
    () => new Bringing(() => void client.invalidateQueries({ queryKey: [SHARED, link] })),
  );
  return bringing;
}
