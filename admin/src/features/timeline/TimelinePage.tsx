/** Every photo of the library, day by day, however many there are; partners' among them. */

import { VisuallyHidden } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "react-i18next";

import { Answer } from "../../shared/Page.tsx";
import { mergedSource, mergedTimeline } from "../../shared/partners/merged.ts";
import { shownPartners, usePartners } from "../../shared/partners/partners.ts";
import { useLibraryActions } from "../../shared/photos/actions.ts";
import { libraryTimeline } from "../../shared/timeline/months.ts";
import { Months } from "../../shared/timeline/Months.tsx";
import { librarySource } from "../../shared/viewer/library/source.tsx";
import { EmptyLibrary } from "./EmptyLibrary.tsx";

const PartnersBar = lazy(() => import("./PartnersBar.tsx"));
const ProcessingBanner = lazy(async () => ({
  default: (await import("../upload/Processing.tsx")).ProcessingBanner,
}));
const Memories = lazy(() => import("../memories/Strip.tsx"));

export default function TimelinePage() {
  const { t } = useTranslation("timeline");
  const partners = usePartners();
  const { timeline, source } = useMemo(() => {
    const shown = shownPartners(partners);
    if (shown.length === 0) return { timeline: libraryTimeline, source: librarySource };
    return { timeline: mergedTimeline(shown), source: mergedSource(shown) };
  }, [partners]);
  // while partners come and go, what one is looking at stays
  const asked = useQuery({ ...timeline.months, placeholderData: keepPreviousData });
  const actions = useLibraryActions();
  return (
    <>
      <VisuallyHidden component="h1">{t("timeline")}</VisuallyHidden>
      <Suspense>
        <ProcessingBanner />
      </Suspense>
      <Suspense>
        {partners.length > 0 && <PartnersBar partners={partners} />}
        <Memories />
      </Suspense>
      <Answer asked={asked}>
        {(months) =>
          months.length === 0 ? (
            <EmptyLibrary />
          ) : (
            <Months timeline={timeline} months={months} source={source} actions={actions} />
          )
        }
      </Answer>
    </>
  );
}
