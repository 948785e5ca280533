/** Every address of the album and of its administration. */

import { createRouter } from "@tanstack/react-router";

import * as account from "../features/account/routes.ts";
import * as albums from "../features/albums/routes.ts";
import * as audit from "../features/audit/routes.ts";
import * as collections from "../features/collections/routes.ts";
import * as deployments from "../features/deployments/routes.ts";
import * as duplicates from "../features/duplicates/routes.ts";
import * as help from "../features/help/routes.ts";
import * as jobs from "../features/jobs/routes.ts";
import * as knowledge from "../features/knowledge/routes.ts";
import * as locked from "../features/locked/routes.ts";
import * as feedback from "../features/feedback/routes.ts";
import * as models from "../features/models/routes.ts";
import * as oversight from "../features/oversight/routes.ts";
import * as backups from "../features/backups/routes.ts";
import * as moderation from "../features/moderation/routes.ts";
import * as overview from "../features/overview/routes.ts";
import * as people from "../features/people/routes.ts";
import * as links from "../features/links/routes.ts";
import * as partners from "../features/partners/routes.ts";
import * as photo from "../features/photo/routes.ts";
import * as processing from "../features/processing/routes.ts";
import * as search from "../features/search/routes.ts";
import * as ask from "../features/ask/routes.ts";
import * as map from "../features/map/routes.ts";
import * as pipelines from "../features/pipelines/routes.ts";
import * as places from "../features/places/routes.ts";
import * as tags from "../features/tags/routes.ts";
import * as memories from "../features/memories/routes.ts";
import * as reports from "../features/reports/routes.ts";
import * as settings from "../features/settings/routes.ts";
import * as storage from "../features/storage/routes.ts";
import * as timeline from "../features/timeline/routes.ts";
import * as trash from "../features/trash/routes.ts";
import * as users from "../features/users/routes.ts";
import { root } from "./root.ts";

export const router = createRouter({
  routeTree: root.addChildren([
    ...timeline.routes,
    ...photo.routes,
    ...ask.routes,
    ...search.routes,
    ...map.routes,
    ...places.routes,
    ...tags.routes,
    ...memories.routes,
    ...people.routes,
    ...collections.routes,
    ...account.routes,
    ...processing.routes,
    ...locked.routes,
    ...duplicates.routes,
    ...trash.routes,
    ...albums.routes,
    ...links.routes,
    ...partners.routes,
    ...help.routes,
    ...knowledge.routes,
    ...overview.routes,
    ...users.routes,
    ...oversight.routes,
    ...jobs.routes,
    ...feedback.routes,
    ...models.routes,
    ...pipelines.routes,
    ...deployments.routes,
    ...storage.routes,
    ...backups.routes,
    ...reports.routes,
    ...moderation.routes,
    ...settings.routes,
    ...audit.routes,
  ]),
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
