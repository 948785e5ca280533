/** Photos that are shown nowhere else, behind a door of their own. */

import { Button, Group, Text } from "@mantine/core";
import { IconKey, IconLock } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { ask } from "../../shared/dialogs.tsx";
import { Answer, Page } from "../../shared/Page.tsx";
import { PagedPhotos } from "../../shared/photos/PagedPhotos.tsx";
import { tileOf } from "../../shared/photos/photo.ts";
import { tellRefusal } from "../../shared/refusals.ts";
import { useLockedActions } from "./actions.ts";
import { useClosing } from "./closing.ts";
import { Door } from "./Door.tsx";
import { closeFolder, folderQuery, forget, lockedPhotos } from "./folder.ts";
import { PinDialog } from "./PinDialog.tsx";
import { lockedSource } from "./source.tsx";

export default function LockedPage() {
  const asked = useQuery(folderQuery);
  useEffect(() => forget, []); // whoever comes later finds nothing of it in this page
  return (
    <Answer asked={asked}>
      {(folder) => (folder.is_open ? <Inside folder={folder} /> : <Door hasPin={folder.has_pin} />)}
    </Answer>
  );
}

function Inside({ folder }: { folder: Schemas["LockedFolder"] }) {
  const { t } = useTranslation("locked");
  const actions = useLockedActions();
  const minutes = useClosing(folder.expires_at);
  return (
    <Page
      title={t("title")}
      actions={
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconKey size={18} stroke={1.6} />}
            onClick={() => void askPin(folder.has_pin)}
          >
            {t(folder.has_pin ? "change_pin" : "set_pin")}
          </Button>
          <Button
            leftSection={<IconLock size={18} stroke={1.6} />}
            onClick={() => {
              closeFolder().catch(tellRefusal);
            }}
          >
            {t("close")}
          </Button>
        </Group>
      }
    >
      <Text c="dimmed" size="sm">
        {t("closes", { count: minutes })}
      </Text>
      <PagedPhotos
        query={lockedPhotos}
        tile={tileOf}
        source={lockedSource}
        actions={actions}
        byDay
        empty={t("empty")}
      />
    </Page>
  );
}

function askPin(hasPin: boolean): Promise<unknown> {
  return ask((answer) => (
    <PinDialog
      hasPin={hasPin}
      onClose={() => {
        answer(undefined);
      }}
    />
  ));
}
