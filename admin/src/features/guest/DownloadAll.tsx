/** Saves everything that a link shows. */

import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { tellRefusal } from "../../shared/refusals.ts";
import { downloadPhotos } from "./downloads.tsx";

export function DownloadAll({ link }: { link: string }) {
  const { t } = useTranslation("guest");
  const saving = useMutation({ mutationFn: () => downloadPhotos(link), onError: tellRefusal });
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} />}
      loading={saving.isPending}
      onClick={() => {
        saving.mutate();
      }}
    >
      {t("download_all")}
    </Button>
  );
}
