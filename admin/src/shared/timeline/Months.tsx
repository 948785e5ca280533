/** Months of photos one below the other, however many there are, and the way to any of them. */

import { useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";

import type { Block } from "../photos/blocks.ts";
import type { Measures } from "../photos/justified.ts";
import type { TilePhoto } from "../photos/photo.ts";
import { PhotoBrowser } from "../photos/PhotoBrowser.tsx";
import type { PhotoAction } from "../photos/SelectionBar.tsx";
import type { PhotoSource } from "../viewer/source.ts";
import { layOutMonths, monthSequence, type Month, type Timeline } from "./months.ts";
import { Scrubber } from "./Scrubber.tsx";

export function Months(props: {
  timeline: Timeline;
  months: readonly Month[];
  source: PhotoSource;
  actions: readonly PhotoAction[];
}) {
  const { timeline, months, source, actions } = props;
  const client = useQueryClient();
  const [wanted, want] = useWanted(months);
  const contents = useContents(timeline, months, wanted);
  const [layOut] = useState(layOutMonths);
  const build = useCallback(
    (measures: Measures) => layOut(months, contents, measures),
    [layOut, months, contents],
  );
  const sequence = useMemo(
    () =>
      monthSequence(months, contents, (bucket) => {
        want([bucket]);
        return client.query(timeline.month(bucket));
      }),
    [timeline, months, contents, client, want],
  );
  const onShown = useCallback(
    (blocks: readonly Block[]) => {
      want(blocks.flatMap((block) => (block.kind === "pending" ? [block.part] : [])));
    },
    [want],
  );
  return (
    <>
      <PhotoBrowser
        build={build}
        sequence={sequence}
        source={source}
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
function useContents(timeline: Timeline, months: readonly Month[], wanted: readonly string[]) {
  const there = useMemo(() => {
    const all = new Set(months.map(({ bucket }) => bucket));
    return wanted.filter((bucket) => all.has(bucket));
  }, [months, wanted]);
  return useQueries({
    queries: there.map(timeline.month),
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
