/** Every address of the album and of its administration. */

import { createRouter } from "@tanstack/react-router";

import * as audit from "../features/audit/routes.ts";
import * as collections from "../features/collections/routes.ts";
import * as jobs from "../features/jobs/routes.ts";
import * as links from "../features/links/routes.ts";
import * as overview from "../features/overview/routes.ts";
import * as partners from "../features/partners/routes.ts";
import * as photo from "../features/photo/routes.ts";
import * as timeline from "../features/timeline/routes.ts";
import * as users from "../features/users/routes.ts";
import { BASE } from "./base.ts";
import { root } from "./root.ts";

export const router = createRouter({
  routeTree: root.addChildren([
    ...timeline.routes,
    ...photo.routes,
    ...collections.routes,
    ...links.routes,
    ...partners.routes,
    ...overview.routes,
    ...users.routes,
    ...jobs.routes,
    ...audit.routes,
  ]),
  basepath: BASE,
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
