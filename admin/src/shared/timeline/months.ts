/** Photos by months: how many each holds, and what lies in those that were asked for. */

import type { QueryKey } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { dayBlocks, pendingBlock, type Block } from "../photos/blocks.ts";
import type { Measures } from "../photos/justified.ts";
import { LIBRARY } from "../photos/library.ts";
import type { TilePhoto } from "../photos/photo.ts";
import type { Sequence } from "../photos/sequence.ts";

export type Month = Schemas["Bucket"];
/** What is known of each month, by its name. */
export type Contents = ReadonlyMap<string, readonly TilePhoto[]>;

/** Where months come from: the library, a partner's, several of them together. */
export interface Timeline {
  months: MonthsQuery;
  month: (bucket: string) => MonthQuery;
}

export interface MonthsQuery {
  queryKey: QueryKey;
  queryFn: () => Promise<Month[]>;
  staleTime: number;
}

export interface MonthQuery {
  queryKey: QueryKey;
  queryFn: () => Promise<TilePhoto[]>;
  staleTime: number;
}

const AT_ONCE = 5000; // photos in an answer
export const FRESH = 60_000; // milliseconds; events tell of changes

const monthsQuery: MonthsQuery = {
  queryKey: [LIBRARY, "months"],
  queryFn: async () => {
    const query = { granularity: "month" } as const;
    return (await unwrap(api.GET("/api/v1/timeline/buckets", { params: { query } }))).items;
  },
  staleTime: FRESH,
};

function monthQuery(bucket: string): MonthQuery {
  return {
    queryKey: [LIBRARY, "month", bucket],
    queryFn: async () => {
      const photos: TilePhoto[] = [];
      let cursor: string | null | undefined;
      do {
        const query = { limit: AT_ONCE, ...(cursor == null ? {} : { cursor }) };
        const page = await unwrap(
          api.GET("/api/v1/timeline/buckets/{bucket}/layout", {
            params: { path: { bucket }, query },
          }),
        );
        photos.push(...tilesOf(page.columns));
        cursor = page.next_cursor;
      } while (cursor !== null);
      return photos;
    },
    staleTime: FRESH,
  };
}

/** The member's own. */
export const libraryTimeline: Timeline = { months: monthsQuery, month: monthQuery };

function tilesOf(columns: Schemas["LayoutColumns"]): TilePhoto[] {
  return columns.id.map((id, index) => ({
    id,
    ratio: columns.ratio[index] ?? 1,
    kind: columns.kind[index] ?? "photo",
    day: columns.captured_local_date[index] ?? "",
    capturedAt: columns.captured_at[index] ?? "",
    durationMs: columns.duration_ms[index] ?? null,
    thumbhash: columns.thumbhash[index] ?? null,
    isFavorite: columns.is_favorite[index] ?? false,
    stackCount: columns.stack_count[index] ?? null,
  }));
}

/** Lays out months, each only when its photos or the measures are others. */
export function layOutMonths(): (
  months: readonly Month[],
  contents: Contents,
  measures: Measures,
) => Block[] {
  let laidFor: Measures | undefined;
  let laid = new WeakMap<readonly TilePhoto[], Block[]>();
  return (months, contents, measures) => {
    if (laidFor?.width !== measures.width || laidFor.height !== measures.height) {
      laidFor = measures;
      laid = new WeakMap();
    }
    return months.flatMap(({ bucket, count }) => {
      const photos = contents.get(bucket);
      if (photos === undefined) return [pendingBlock(bucket, count, measures)];
      const blocks = laid.get(photos) ?? dayBlocks(photos, measures);
      laid.set(photos, blocks);
      return blocks;
    });
  };
}

/** All photos of the timeline, the newest first. `fetch` answers what is in a month. */
export function monthSequence(
  months: readonly Month[],
  contents: Contents,
  fetch: (bucket: string) => Promise<readonly TilePhoto[]>,
): Sequence {
  const starts: number[] = [];
  let length = 0;
  for (const { bucket, count } of months) {
    starts.push(length);
    length += contents.get(bucket)?.length ?? count;
  }
  const spot = (index: number) => {
    const month = starts.findLastIndex((start) => start <= index);
    return { bucket: months[month]?.bucket ?? "", offset: index - (starts[month] ?? 0) };
  };
  return {
    length,
    at: (index) => {
      const { bucket, offset } = spot(index);
      return contents.get(bucket)?.[offset];
    },
    indexOf: (id) => {
      for (const [month, { bucket }] of months.entries()) {
        const photos = contents.get(bucket);
        const offset = photos === undefined ? undefined : indices(photos).get(id);
        if (offset !== undefined) return (starts[month] ?? 0) + offset;
      }
      return -1;
    },
    load: async (index) => {
      const { bucket, offset } = spot(index);
      return (await fetch(bucket))[offset];
    },
  };
}

const known = new WeakMap<readonly TilePhoto[], ReadonlyMap<string, number>>();

function indices(photos: readonly TilePhoto[]): ReadonlyMap<string, number> {
  const found = known.get(photos) ?? new Map(photos.map((photo, index) => [photo.id, index]));
  known.set(photos, found);
  return found;
}
