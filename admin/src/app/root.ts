/**
 * The route around all pages of members: whoever is not signed in is led to the door first, and
 * whoever lacks a second factor that is asked for, to where it is set up.
 */

import { createRootRoute, redirect } from "@tanstack/react-router";

import { Failed, Missing } from "./Refusals.tsx";
import { Shell } from "./Shell.tsx";
import { queries } from "./queries.ts";
import { goToSignIn, sessionQuery } from "./session.ts";

export interface Overlay {
  /** The photo that is open above the page. */
  photo?: string;
}

const ENROLMENT = "/account/security";

export const root = createRootRoute({
  component: Shell,
  notFoundComponent: Missing,
  errorComponent: Failed,
  validateSearch: ({ photo }: Record<string, unknown>): Overlay =>
    typeof photo === "string" ? { photo } : {},
  beforeLoad: async ({ location }) => {
    const { signed_in, has_to_enrol } = await queries.query({
      ...sessionQuery,
      staleTime: "static",
    });
    if (!signed_in) goToSignIn();
    if (has_to_enrol && location.pathname !== ENROLMENT) redirect({ to: ENROLMENT, throw: true });
  },
});
