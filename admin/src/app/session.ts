/** Who is signed in, and the way out and back in. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap } from "./api.ts";

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: () => unwrap(api.GET("/api/v1/session")),
  staleTime: 60_000,
});

export function goToSignIn(): void {
  const here = location.pathname + location.search;
  location.assign(`/sign-in?next=${encodeURIComponent(here)}`);
}

export async function signOut(): Promise<void> {
  await unwrap(api.DELETE("/api/v1/session"));
  location.assign("/sign-in");
}
