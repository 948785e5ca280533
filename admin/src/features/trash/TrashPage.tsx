/** What was moved to the trash: it comes back, or goes for good. */

import { Button, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconTrashX } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { bytes } from "../../shared/amounts.ts";
import { confirm } from "../../shared/dialogs.tsx";
import { Page } from "../../shared/Page.tsx";
import { assets } from "../../shared/photos/library.ts";
import { PagedPhotos } from "../../shared/photos/PagedPhotos.tsx";
import { tileOf } from "../../shared/photos/photo.ts";
import { tellRefusal } from "../../shared/refusals.ts";
import { useTrashActions } from "./actions.ts";
import { trashSource } from "./source.tsx";
import { daysLeft, emptyTrash, trashQuery } from "./trash.ts";

const contents = assets({ trashed: true });

export default function TrashPage() {
  const { t } = useTranslation("trash");
  const { data: trash } = useQuery(trashQuery);
  const actions = useTrashActions();
  const kept = trash?.kept_days ?? null;
  const tile = useCallback(
    (asset: Schemas["Asset"]) => {
      const left = daysLeft(asset.trashed_at, kept);
      return { ...tileOf(asset), ...(left !== undefined && { note: t("left", { count: left }) }) };
    },
    [kept, t],
  );
  return (
    <Page title={t("title")} actions={<Empty trash={trash} />}>
      {kept !== null && (
        <Text c="dimmed" size="sm">
          {t("kept", { count: kept })}
        </Text>
      )}
      <PagedPhotos
        query={contents}
        tile={tile}
        source={trashSource}
        actions={actions}
        empty={t("empty")}
      />
    </Page>
  );
}

function Empty({ trash }: { trash: Schemas["Trash"] | undefined }) {
  const { t } = useTranslation(["trash", "photos"]);
  const { mutateAsync, isPending } = useMutation({ mutationFn: emptyTrash });
  if (trash === undefined || trash.photos === 0) return null;
  const empty = async () => {
    const sure = await confirm({
      title: t("empty_ask"),
      text: t("empty_detail", { count: trash.photos, size: bytes(trash.bytes) }),
      yes: t("photos:erase"),
    });
    if (!sure) return;
    const { deleted, remaining } = await mutateAsync();
    const words =
      remaining > 0 ? t("emptying", { count: remaining }) : t("photos:erased", { count: deleted });
    notifications.show({ message: words });
  };
  return (
    <Button
      variant="light"
      color="red"
      leftSection={<IconTrashX size={18} stroke={1.6} />}
      loading={isPending}
      onClick={() => {
        empty().catch(tellRefusal);
      }}
    >
      {t("empty_trash")}
    </Button>
  );
}
