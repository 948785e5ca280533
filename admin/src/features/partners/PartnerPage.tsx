/** What a partner shows. */

import { IconLibraryPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { Answer, Nothing, Page } from "../../shared/Page.tsx";
import {
  nameOf,
  partnershipQuery,
  saveCopies,
  type Partnership,
} from "../../shared/partners/partners.ts";
import { partnerSource } from "../../shared/partners/source.tsx";
import { partnerTimeline } from "../../shared/partners/timeline.ts";
import { telling } from "../../shared/photos/actions.ts";
import type { PhotoAction } from "../../shared/photos/SelectionBar.tsx";
import { Months } from "../../shared/timeline/Months.tsx";

const route = getRouteApi("/partners/$partnershipId");

export default function PartnerPage() {
  const { partnershipId } = route.useParams();
  const asked = useQuery(partnershipQuery(partnershipId));
  return (
    <Answer asked={asked}>{(partner) => <Photos key={partner.id} partner={partner} />}</Answer>
  );
}

function Photos({ partner }: { partner: Partnership }) {
  const { t } = useTranslation("partners");
  const timeline = useMemo(() => partnerTimeline(partner.id), [partner.id]);
  const source = useMemo(() => partnerSource(partner), [partner]);
  const actions = useActions(partner);
  const asked = useQuery(timeline.months);
  return (
    <Page title={t("photos_of", { name: nameOf(partner) })}>
      <Answer asked={asked}>
        {(months) =>
          months.length === 0 ? (
            <Nothing>{t("empty")}</Nothing>
          ) : (
            <Months timeline={timeline} months={months} source={source} actions={actions} />
          )
        }
      </Answer>
    </Page>
  );
}

function useActions(partner: Partnership): readonly PhotoAction[] {
  const { t } = useTranslation("partners");
  return useMemo(() => {
    const save: PhotoAction = {
      key: "save",
      label: t("save"),
      Icon: IconLibraryPlus,
      run: (ids) => saveCopies(partner.id, ids),
    };
    return partner.includes_location ? [telling(save)] : [];
  }, [partner, t]);
}
