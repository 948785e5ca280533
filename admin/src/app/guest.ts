/** The pages of guests: a tree of its own, since who comes by a link or asks for help is not signed in. */

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";

import { learn } from "./language.ts";
import { Failed } from "./Refusals.tsx";
import type { Overlay } from "./root.ts";

const root = createRootRoute({
  errorComponent: Failed,
  validateSearch: ({ photo }: Record<string, unknown>): Overlay =>
    typeof photo === "string" ? { photo } : {},
});

export const link = createRoute({
  getParentRoute: () => root,
  path: "/s/$key",
  component: lazyRouteComponent(() => import("../features/guest/LinkPage.tsx")),
  loader: () => learn("guest", "lent", "bringing"),
});

const help = createRoute({
  getParentRoute: () => root,
  path: "/help",
  component: lazyRouteComponent(() => import("../features/help/GuestHelpPage.tsx")),
  loader: () => learn("help"),
});

export const guests = createRouter({
  routeTree: root.addChildren([link, help]),
  scrollRestoration: true,
});
