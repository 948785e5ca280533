/** A link as its guests reach it: by its key and, behind a password, by a token. */

import { createShiguang, type Shiguang } from "@shiguang/client";
import { queryOptions } from "@tanstack/react-query";

import { inOurLanguage, unwrap, type Schemas } from "../album/client.ts";
import { listOf, type ListQuery } from "../album/lists.ts";
import { queries } from "../album/queries.ts";
import { platform } from "../platform/index.ts";

export type Shared = Schemas["Shared"];

/** In front of the key of everything that a link shows. */
const LINK = "link";

const FRESH = 60_000; // milliseconds

const clients = new Map<string, Shiguang>();

function keptName(link: string): string {
  return `link:${link}`;
}

function tokenOf(link: string): string | undefined {
  const kept = platform.storage.get(keptName(link)) as Schemas["GuestToken"] | undefined;
  if (kept === undefined || Date.parse(kept.expires_at) <= Date.now()) return undefined;
  return kept.token;
}

/** Whatever is refused is told at once: few attempts are allowed, and somebody waits. */
export function guestClient(link: string): Shiguang {
  const known = clients.get(link);
  if (known !== undefined) return known;
  const client = createShiguang(platform.url, {
    credentials: (request, send) => {
      const token = tokenOf(link);
      if (token !== undefined) request.headers.set("Authorization", `Bearer ${token}`);
      return send(request);
    },
    fetch: platform.send,
    retry: { attempts: 1 },
  });
  client.use(inOurLanguage);
  clients.set(link, client);
  return client;
}

export function sharedQuery(link: string) {
  return queryOptions({
    queryKey: [LINK, link],
    queryFn: () =>
      unwrap(guestClient(link).GET("/api/v1/shared/{key}", { params: { path: { key: link } } })),
    staleTime: FRESH,
  });
}

export function sharedPhotosQuery(link: string): ListQuery<Schemas["SharedAsset"]> {
  return listOf([LINK, link, "photos"], (at) =>
    unwrap(
      guestClient(link).GET("/api/v1/shared/{key}/assets", {
        params: { path: { key: link }, query: { limit: 200, ...at } },
      }),
    ),
  );
}

/** Gives the password; what it is answered stays on the device until it ends. */
export async function unlock(link: string, password: string): Promise<void> {
  const token = await unwrap(
    guestClient(link).POST("/api/v1/shared/{key}/unlock", {
      params: { path: { key: link } },
      body: { password },
    }),
  );
  platform.storage.set(keptName(link), token);
  await queries.resetQueries({ queryKey: [LINK, link] });
}

export async function report(link: string, body: Schemas["NewReportRequest"]): Promise<void> {
  await unwrap(
    guestClient(link).POST("/api/v1/shared/{key}/report", {
      params: { path: { key: link } },
      body,
    }),
  );
}
