import { useTranslation } from "react-i18next";

import { Page } from "../../shared/Page.tsx";
import { Talk } from "./Talk.tsx";

/** Questions to the knowledge bases, of whoever is signed in. */
export default function HelpPage() {
  const { t } = useTranslation("help");
  return (
    <Page title={t("title")}>
      <Talk />
    </Page>
  );
}
