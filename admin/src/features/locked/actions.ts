/** What is done with photos in the locked folder. */

import { notifications } from "@mantine/notifications";
import { IconLockOpen, IconTrashX } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { confirm } from "../../shared/dialogs.tsx";
import { telling } from "../../shared/photos/actions.ts";
import type { PhotoAction } from "../../shared/photos/SelectionBar.tsx";
import { erase, release } from "./folder.ts";

export function useLockedActions(): readonly PhotoAction[] {
  const { t } = useTranslation(["locked", "photos"]);
  return useMemo(
    () =>
      [
        {
          key: "release",
          label: t("release"),
          Icon: IconLockOpen,
          run: async (ids: readonly string[]) => {
            await release(ids);
            notifications.show({ message: t("released", { count: ids.length }) });
          },
        },
        {
          key: "erase",
          label: t("photos:erase"),
          Icon: IconTrashX,
          run: async (ids: readonly string[]) => {
            const count = ids.length;
            const sure = await confirm({
              title: t("photos:erase_ask", { count }),
              text: t("no_trash"),
              yes: t("photos:erase"),
            });
            if (!sure) return false;
            await erase(ids);
            notifications.show({ message: t("photos:erased", { count }) });
            return true;
          },
        },
      ].map(telling),
    [t],
  );
}
