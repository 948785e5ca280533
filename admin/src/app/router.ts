/** Every address of the console; a page's script is loaded when it is first opened. */

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";

import { Failed, Missing } from "./Refusals.tsx";
import { Shell } from "./Shell.tsx";
import { queries } from "./queries.ts";
import { sessionQuery, goToSignIn } from "./session.ts";

const shell = createRootRoute({
  component: Shell,
  notFoundComponent: Missing,
  errorComponent: Failed,
  beforeLoad: async () => {
    const { signed_in } = await queries.query({ ...sessionQuery, staleTime: "static" });
    if (!signed_in) goToSignIn();
  },
});

const pages = [
  createRoute({
    getParentRoute: () => shell,
    path: "/",
    component: lazyRouteComponent(() => import("../features/overview/OverviewPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/users",
    component: lazyRouteComponent(() => import("../features/users/UsersPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/jobs",
    component: lazyRouteComponent(() => import("../features/jobs/JobsPage.tsx")),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: "/audit",
    component: lazyRouteComponent(() => import("../features/audit/AuditPage.tsx")),
  }),
];

export const router = createRouter({
  routeTree: shell.addChildren(pages),
  basepath: "/console",
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
