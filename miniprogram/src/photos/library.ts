/** Photos of the member's own library, by what they are asked for. */

import { api, unwrap, type Schemas } from "../album/client.ts";
import { listOf, type ListQuery } from "../album/lists.ts";
import { LIBRARY } from "../timeline/queries.ts";

const AT_ONCE = 120;

interface AssetFilter {
  person?: string[];
  place?: number[];
  favorite?: true;
}

/** The newest first. */
export function assets(filter: AssetFilter): ListQuery<Schemas["Asset"]> {
  return listOf([LIBRARY, "assets", filter], (at) => {
    const query = { limit: AT_ONCE, ...filter, ...at };
    return unwrap(api.GET("/api/v1/assets", { params: { query } }));
  });
}
