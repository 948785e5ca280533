/** What every list and every page that keeps itself fresh is asked by. */

import { MutationCache, QueryCache, QueryClient, type DefaultOptions } from "@tanstack/react-query";

import { isSignedOut, ProblemError } from "./api.ts";
import { goToSignIn } from "./session.ts";

const TRIES = 2;

function leaveWhenSignedOut(error: Error): void {
  if (isSignedOut(error)) goToSignIn();
}

export const habits: DefaultOptions = {
  queries: {
    staleTime: 10_000,
    // what the server has refused it will refuse again
    retry: (tried, error) => !(error instanceof ProblemError) && tried < TRIES,
  },
};

export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
  mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
  defaultOptions: habits,
});
