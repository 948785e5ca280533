/** Saves the lent photo that one is looking at. */

import { notifications } from "@mantine/notifications";
import { IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { tellRefusal } from "../refusals.ts";
import { ToolButton } from "../viewer/ToolButton.tsx";
import { bestAddress } from "./download.ts";

export function DownloadLent({ ask }: { ask: () => Promise<Schemas["LentDownload"]> }) {
  const { t } = useTranslation("lent");
  const save = async () => {
    const address = await bestAddress(ask, () => {
      notifications.show({ message: t("preparing") });
    });
    location.assign(address); // the store answers with an attachment
  };
  return (
    <ToolButton
      label={t("download")}
      Icon={IconDownload}
      onClick={() => {
        save().catch(tellRefusal);
      }}
    />
  );
}
