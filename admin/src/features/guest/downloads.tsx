/** Photos of a link as ZIP files, fetched by the browser itself. */

import { notifications } from "@mantine/notifications";
import i18n from "i18next";
import { lazy } from "react";

import { unwrap } from "../../app/api.ts";
import { ask } from "../../shared/dialogs.tsx";
import { wholePlan, type Plan } from "../../shared/lent/plan.ts";
import { album, pathOf } from "./link.ts";

const Parts = lazy(() => import("./Parts.tsx"));

/** @param ids all of the link's photos unless they are named */
export async function downloadPhotos(link: string, ids?: readonly string[]): Promise<void> {
  const t = i18n.getFixedT(null, "guest");
  const plan = await wholePlan({
    make: () =>
      unwrap(
        album.POST("/api/v1/shared/{key}/downloads", {
          params: { path: { key: link } },
          body: ids === undefined ? {} : { ids: [...ids] },
        }),
      ),
    look: (id) =>
      unwrap(
        album.GET("/api/v1/shared/{key}/downloads/{archive_id}", {
          params: { path: { key: link, archive_id: id } },
        }),
      ),
    onWait: (waiting) => {
      notifications.show({ message: t(`downloads.${waiting}`) });
    },
  });
  if (plan.left_out.length > 0) {
    notifications.show({ message: t("downloads.left_out", { count: plan.left_out.length }) });
  }
  if (plan.previews.length > 0) {
    notifications.show({ message: t("downloads.previews", { count: plan.previews.length }) });
  }
  const files = plan.parts.map((part) => ({ ...part, href: addressOf(link, plan, part.number) }));
  const [only] = files;
  if (files.length === 1 && only !== undefined) save(only.href, only.filename);
  else
    await ask((answer) => (
      <Parts
        files={files}
        onClose={() => {
          answer(undefined);
        }}
      />
    ));
}

/** Browsers save files with the page's cookie, not with the token that calls of the API send. */
function addressOf(link: string, plan: Plan, number: number): string {
  return `${pathOf(link)}/downloads/${plan.id}/${String(number)}`;
}

function save(href: string, filename: string): void {
  const anchor = document.createElement("a");
  anchor.href = href;
  anchor.download = filename;
  anchor.click();
}
