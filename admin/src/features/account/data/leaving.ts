/** The wish to have the account deleted. */

import { queryOptions } from "@tanstack/react-query";

import { api, ProblemError, unwrap } from "../../../app/api.ts";

/** Null: there is none. */
export const wishQuery = queryOptions({
  queryKey: ["account", "deletion"],
  queryFn: async () => {
    try {
      return await unwrap(api.GET("/api/v1/account/deletion"));
    } catch (error) {
      if (error instanceof ProblemError && error.status === 404) return null;
      throw error;
    }
  },
});
