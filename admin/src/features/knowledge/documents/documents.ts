/** Documents of a base and their versions, asked for again while something is done with them. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../../app/api.ts";
import { listOf, type ListQuery } from "../../../shared/lists.ts";
import { KNOWLEDGE } from "../bases.ts";

export type Document = Schemas["Document"];
export type Version = Schemas["DocumentVersion"];
type State = Version["state"];

const PACE = 2_000; // milliseconds between two looks at what is being read
const UNDER_WAY: readonly State[] = ["waiting", "reading", "embedding"];

export function isUnderWay(version: Version | null): boolean {
  return version !== null && UNDER_WAY.includes(version.state);
}

export function documentsOf(baseId: string): ListQuery<Document> {
  const params = { path: { base_id: baseId } };
  return {
    ...listOf<Document>([KNOWLEDGE, "documents", baseId], (at) =>
      unwrap(
        api.GET("/api/v1/knowledge/bases/{base_id}/documents", {
          params: { ...params, query: at },
        }),
      ),
    ),
    refetchInterval: ({ state }) =>
      pace(state.data?.pages.flatMap(({ items }) => items.map(({ newest }) => newest))),
  };
}

export function documentQuery(id: string) {
  return queryOptions({
    queryKey: [KNOWLEDGE, "document", id],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/knowledge/documents/{document_id}", {
          params: { path: { document_id: id } },
        }),
      ),
    refetchInterval: ({ state }) => pace(state.data && [state.data.newest]),
  });
}

export function versionsOf(id: string): ListQuery<Version> {
  const params = { path: { document_id: id } };
  return {
    ...listOf<Version>([KNOWLEDGE, "versions", id], (at) =>
      unwrap(
        api.GET("/api/v1/knowledge/documents/{document_id}/versions", {
          params: { ...params, query: at },
        }),
      ),
    ),
    refetchInterval: ({ state }) => pace(state.data?.pages.flatMap(({ items }) => items)),
  };
}

/** As it is called: its own title is known only once it has been read. */
export function titleOf({ title, address = "", newest }: Document): string {
  return [title, address, newest?.filename ?? ""].find((name) => name !== "") ?? "—";
}

function pace(versions: readonly (Version | null)[] | undefined): number | false {
  return versions?.some(isUnderWay) === true ? PACE : false;
}
