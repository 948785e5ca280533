/** What everything that is asked of the album is asked by. */

import { MutationCache, onlineManager, QueryCache } from "@tanstack/react-query";

import { platform } from "../platform/index.ts";
import type { Connection } from "../platform/network.ts";
import { signInFirst } from "../platform/navigation.ts";
import { Asking } from "./asking.ts";
import { ProblemError } from "./client.ts";

const TRIES = 2;

/** A password or a code that is asked for once more, or is wrong, ends no session. */
const ASKED = /^(wrong_|second_factor_required|share_password_required|wechat_code_refused)/;

export function isSignedOut(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 401 && !ASKED.test(error.code);
}

function leaveWhenSignedOut(error: Error): void {
  if (isSignedOut(error)) void signInFirst();
}

onlineManager.setEventListener((tell) => {
  const listen = (connection: Connection) => {
    tell(connection !== "none");
  };
  void platform.network.connection().then(listen);
  return platform.network.onChange(listen);
});

export const queries = new Asking({
  queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
  mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // what the server has refused it will refuse again
      retry: (tried, error) =>
        !(error instanceof ProblemError) && tried < TRIES && onlineManager.isOnline(),
      networkMode: "always", // whether there is a network, requests find out themselves
      refetchOnReconnect: true,
    },
    mutations: { networkMode: "always" },
  },
});
