/** Every photo of the library, day by day, however many there are. */

import { VisuallyHidden } from "@mantine/core";
import { useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import { Answer } from "../../shared/Page.tsx";
import { useLibraryActions } from "../../shared/photos/actions.ts";
import type { Block } from "../../shared/photos/blocks.ts";
import type { Measures } from "../../shared/photos/justified.ts";
import { librarySource } from "../../shared/viewer/library/source.tsx";
import { PhotoBrowser } from "../../shared/photos/PhotoBrowser.tsx";
import type { TilePhoto } from "../../shared/photos/photo.ts";
import { ProcessingBanner } from "../upload/Processing.tsx";
import { EmptyLibrary } from "./EmptyLibrary.tsx";
import { layOutMonths, monthQuery, monthSequence, monthsQuery, type Month } from "./months.ts";
import { Scrubber } from "./Scrubber.tsx";

const Memories = lazy(() => import("../memories/Strip.tsx"));

export default function TimelinePage() {
  const { t } = useTranslation("timeline");
  const asked = useQuery(monthsQuery);
  return (
    <>
      <VisuallyHidden component="h1">{t("timeline")}</VisuallyHidden>
      <ProcessingBanner />
      <Answer asked={asked}>
        {(months) => (months.length === 0 ? <EmptyLibrary /> : <Months months={months} />)}
      </Answer>
    </>
  );
}

function Months({ months }: { months: readonly Month[] }) {
  const client = useQueryClient();
  const actions = useLibraryActions();
  const [wanted, want] = useWanted(months);
  const contents = useContents(months, wanted);
  const [layOut] = useState(layOutMonths);
  const build = useCallback(
    (measures: Measures) => layOut(months, contents, measures),
    [layOut, months, contents],
  );
  const sequence = useMemo(
    () =>
      monthSequence(months, contents, (bucket) => {
        want([bucket]);
        return client.query(monthQuery(bucket));
      }),
    [months, contents, client, want],
  );
  const onShown = useCallback(
    (blocks: readonly Block[]) => {
      want(blocks.flatMap((block) => (block.kind === "pending" ? [block.part] : [])));
    },
    [want],
  );
  return (
    <>
      <Suspense>
        <Memories />
      </Suspense>
      <PhotoBrowser
        build={build}
        sequence={sequence}
        source={librarySource}
        actions={actions}
        onShown={onShown}
      />
      <Scrubber months={months} contents={contents} />
    </>
  );
}

/** Months that have come into view, and what brings further ones. */
function useWanted(months: readonly Month[]) {
  const [wanted, setWanted] = useState<readonly string[]>(() =>
    months.slice(0, 1).map((first) => first.bucket),
  );
  const want = useCallback((further: readonly string[]) => {
    setWanted((before) => {
      const fresh = further.filter((bucket) => !before.includes(bucket));
      return fresh.length === 0 ? before : [...before, ...fresh];
    });
  }, []);
  return [wanted, want] as const;
}

/** What the wanted months hold; the same map while nothing has changed. */
function useContents(months: readonly Month[], wanted: readonly string[]) {
  const there = useMemo(() => {
    const all = new Set(months.map(({ bucket }) => bucket));
    return wanted.filter((bucket) => all.has(bucket));
  }, [months, wanted]);
  return useQueries({
    queries: there.map(monthQuery),
    combine: useCallback(
      (answers: { data: TilePhoto[] | undefined }[]) =>
        new Map(
          answers.flatMap(({ data }, index) =>
            data === undefined ? [] : [[there[index] ?? "", data] as const],
          ),
        ),
      [there],
    ),
  });
}
