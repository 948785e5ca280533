/** Photos of the locked folder, in the viewer. */

import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { tellRefusal } from "../../shared/refusals.ts";
import { ActionTools } from "../../shared/viewer/ActionTools.tsx";
import type { PhotoSource } from "../../shared/viewer/source.ts";
import { ToolButton } from "../../shared/viewer/ToolButton.tsx";
import { useLockedActions } from "./actions.ts";
import { lockedPhoto, originalOf } from "./folder.ts";

export const lockedSource: PhotoSource = {
  photo: lockedPhoto,
  tools: (photo, leave) => <LockedTools id={photo.id} leave={leave} />,
};

function LockedTools({ id, leave }: { id: string; leave: () => void }) {
  const { t } = useTranslation("photos");
  const actions = useLockedActions();
  const save = async () => {
    location.assign((await originalOf(id)).url);
  };
  return (
    <>
      <ToolButton
        label={t("download_chosen")}
        Icon={IconDownload}
        onClick={() => {
          save().catch(tellRefusal);
        }}
      />
      <ActionTools id={id} actions={actions} leave={leave} />
    </>
  );
}
