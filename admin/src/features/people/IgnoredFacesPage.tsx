/** Faces that are nobody's, or none: statues, posters, passers-by. */

import { IconMoodSmile } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { Page } from "../../shared/Page.tsx";
import { heed } from "../../shared/people/corrections.ts";
import { faces } from "../../shared/people/people.ts";
import { useFaceActions } from "./faceActions.tsx";
import { Faces } from "./Faces.tsx";
import { ToPeople } from "./ToPeople.tsx";

const query = faces({ ignored: true });

export default function IgnoredFacesPage() {
  const { t } = useTranslation("people");
  const { act } = useFaceActions([]);
  const heeding = act({
    key: "heed",
    label: t("ignored.act"),
    Icon: IconMoodSmile,
    told: (count) => t("ignored.heeded", { count }),
    correction: heed,
  });
  return (
    <Page title={t("ignored.title")} actions={<ToPeople />}>
      <Faces query={query} actions={[heeding]} empty={t("ignored.empty")} />
    </Page>
  );
}
