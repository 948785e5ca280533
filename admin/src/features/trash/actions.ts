/** What is done with photos in the trash. */

import { notifications } from "@mantine/notifications";
import { IconRestore, IconTrashX } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { confirm } from "../../shared/dialogs.tsx";
import { telling } from "../../shared/photos/actions.ts";
import { restore } from "../../shared/photos/library.ts";
import type { PhotoAction } from "../../shared/photos/SelectionBar.tsx";
import { erase } from "./trash.ts";

export function useTrashActions(): readonly PhotoAction[] {
  const { t } = useTranslation("photos");
  return useMemo(
    () =>
      [
        {
          key: "restore",
          label: t("restore"),
          Icon: IconRestore,
          run: async (ids: readonly string[]) => {
            await restore(ids);
            notifications.show({ message: t("restored", { count: ids.length }) });
          },
        },
        {
          key: "erase",
          label: t("erase"),
          Icon: IconTrashX,
          run: async (ids: readonly string[]) => {
            const count = ids.length;
            const sure = await confirm({
              title: t("erase_ask", { count }),
              text: t("erase_detail"),
              yes: t("erase"),
            });
            if (!sure) return false;
            await erase(ids);
            notifications.show({ message: t("erased", { count }) });
            return true;
          },
        },
      ].map(telling),
    [t],
  );
}
