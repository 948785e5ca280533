/** Uploading, wherever one is: the button, the place to drop things, and the tray. */

import { Portal } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";

import { learn } from "../../app/language.ts";
import { sessionQuery } from "../../app/session.ts";
import { tellRefusal } from "../../shared/refusals.ts";
import { Dropzone } from "./Dropzone.tsx";
import type { Findings } from "./found.ts";
import { Tray } from "./Tray.tsx";
import { UploadMenu } from "./UploadMenu.tsx";
import { uploader } from "./uploader.ts";

await learn("upload");

export default function Uploads() {
  const { t } = useTranslation("upload");
  const { user } = useSuspenseQuery(sessionQuery).data;
  const standing = useSyncExternalStore(uploader.subscribe, uploader.snapshot);
  const [isOpen, setOpen] = useState(true);
  const owner = user?.id;
  useEffect(() => {
    // where the browser keeps nothing, uploads do without
    if (owner !== undefined) void uploader.start(owner).catch(() => undefined);
  }, [owner]);
  useWarning(standing.totals.active > 0);

  const add = useCallback(
    (finding: Promise<Findings>) => {
      finding.then(({ found, leftOut }) => {
        if (leftOut > 0) notifications.show({ message: t("left_out", { count: leftOut }) });
        if (found.length === 0) return;
        setOpen(true);
        uploader.add(found);
      }, tellRefusal);
    },
    [t],
  );
  return (
    <>
      <UploadMenu onChoose={add} />
      <Portal>
        <Dropzone onDrop={add} />
        {standing.totals.files > 0 && (
          <Tray standing={standing} isOpen={isOpen} onToggle={setOpen} onChoose={add} />
        )}
      </Portal>
    </>
  );
}

/** Browsers ask whoever leaves while something is under way. */
function useWarning(isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("beforeunload", warn);
    };
  }, [isActive]);
}
