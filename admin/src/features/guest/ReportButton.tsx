/** Tells whoever runs the album that something is wrong with the link. */

import { Button } from "@mantine/core";
import { lazy } from "react";
import { useTranslation } from "react-i18next";

import { ask } from "../../shared/dialogs.tsx";

const ReportDialog = lazy(() => import("./ReportDialog.tsx"));

export function ReportButton({ link }: { link: string }) {
  const { t } = useTranslation("guest");
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      onClick={() =>
        void ask((answer) => (
          <ReportDialog
            link={link}
            onClose={() => {
              answer(undefined);
            }}
          />
        ))
      }
    >
      {t("report.title")}
    </Button>
  );
}
