/** Routes to pages whose script and words are loaded when they are first opened or pointed at. */

import { createRoute, lazyRouteComponent, type RouteComponent } from "@tanstack/react-router";

import { learn } from "./language.ts";
import { root } from "./root.ts";
import type { Part } from "./words.ts";

export function page<const P extends string>(
  path: P,
  words: readonly Part[],
  load: () => Promise<{ default: RouteComponent }>,
) {
  return createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load),
    loader: () => learn(...words),
  });
}

/** As `page`, with more in its address than the path: `read` makes of it what the page works with. */
export function pageWith<const P extends string, S>(
  path: P,
  read: (search: Record<string, unknown>) => S,
  words: readonly Part[],
  load: () => Promise<{ default: RouteComponent }>,
) {
  return createRoute({
    getParentRoute: () => root,
    path,
    validateSearch: read,
    component: lazyRouteComponent(load),
    loader: () => learn(...words),
  });
}
