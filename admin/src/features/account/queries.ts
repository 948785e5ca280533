/** What the account pages ask for. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { queries } from "../../app/queries.ts";
import { sessionQuery } from "../../app/session.ts";
import { listOf, type ListQuery } from "../../shared/lists.ts";

const ACCOUNT = "account";

export const accountQuery = queryOptions({
  queryKey: [ACCOUNT, "profile"],
  queryFn: () => unwrap(api.GET("/api/v1/account")),
});

export const factorsQuery = queryOptions({
  queryKey: [ACCOUNT, "factors"],
  queryFn: () => unwrap(api.GET("/api/v1/account/second-factors")),
});

export const browsers = listOf<Schemas["SignedInBrowser"]>([ACCOUNT, "browsers"], (at) =>
  unwrap(api.GET("/api/v1/sessions", { params: { query: at } })),
);

export const apps = listOf<Schemas["TokenFamily"]>([ACCOUNT, "apps"], (at) =>
  unwrap(api.GET("/api/v1/tokens", { params: { query: at } })),
);

export const keys = listOf<Schemas["ApiKey"]>([ACCOUNT, "keys"], (at) =>
  unwrap(api.GET("/api/v1/api-keys", { params: { query: at } })),
);

export const identities = listOf<Schemas["Identity"]>([ACCOUNT, "identities"], (at) =>
  unwrap(api.GET("/api/v1/identities", { params: { query: at } })),
);

/** When administrators have opened the own library. */
export const libraryAccesses = listOf<Schemas["LibraryAccess"]>(
  [ACCOUNT, "library-accesses"],
  (at) => unwrap(api.GET("/api/v1/account/library-accesses", { params: { query: at } })),
);

/** What they looked at then. */
export function libraryLooks(accessId: string): ListQuery<Schemas["LibraryLook"]> {
  return listOf([ACCOUNT, "library-accesses", accessId], (at) =>
    unwrap(
      api.GET("/api/v1/account/library-accesses/{access_id}/looks", {
        params: { path: { access_id: accessId }, query: { limit: 100, ...at } },
      }),
    ),
  );
}

/** Has everything about the account asked for again. */
export async function accountChanged(): Promise<void> {
  await Promise.all(
    [[ACCOUNT], sessionQuery.queryKey].map((queryKey) => queries.invalidateQueries({ queryKey })),
  );
}
