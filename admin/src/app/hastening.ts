/** What the first page needs is asked for at once, not one after the other. */

import { queries } from "./queries.ts";
import { router } from "./router.ts";
import { sessionQuery } from "./session.ts";

/** Who is signed in, and the script of the page that the address names, while words are fetched. */
export function hasten(): void {
  queries.query(sessionQuery).catch(() => undefined); // whoever needs it asks again, and tells
  const [matched] = router.getMatchedRoutes(router.latestLocation.pathname);
  for (const route of matched) void router.loadRouteChunk(route);
}
