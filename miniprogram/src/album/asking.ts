/** The memory of what has been asked, in which nothing from before a change is taken for the latest. */

import {
  QueryClient,
  type InvalidateOptions,
  type InvalidateQueryFilters,
} from "@tanstack/react-query";

export class Asking extends QueryClient {
  /**
   * A first answer that is still on its way may have been given before the change, and would count
   * as fresh when it comes; so it is asked for once more.
   */
  override async invalidateQueries(
    filters: InvalidateQueryFilters = {},
    options: InvalidateOptions = {},
  ): Promise<void> {
    const early = this.getQueryCache()
      .findAll(filters)
      .filter(({ state }) => state.data === undefined && state.fetchStatus === "fetching");
    await super.invalidateQueries(filters, options);
    if (early.length === 0) return;
    await super.invalidateQueries({ predicate: (query) => early.includes(query) }, options);
  }
}
