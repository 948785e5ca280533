/** The route around all pages of members: whoever is not signed in is led to the door first. */

import { createRootRoute } from "@tanstack/react-router";

import { Failed, Missing } from "./Refusals.tsx";
import { Shell } from "./Shell.tsx";
import { queries } from "./queries.ts";
import { goToSignIn, sessionQuery } from "./session.ts";

export interface Overlay {
  /** The photo that is open above the page. */
  photo?: string;
}

export const root = createRootRoute({
  component: Shell,
  notFoundComponent: Missing,
  errorComponent: Failed,
  validateSearch: ({ photo }: Record<string, unknown>): Overlay =>
    typeof photo === "string" ? { photo } : {},
  beforeLoad: async () => {
    const { signed_in } = await queries.query({ ...sessionQuery, staleTime: "static" });
    if (!signed_in) goToSignIn();
  },
});
