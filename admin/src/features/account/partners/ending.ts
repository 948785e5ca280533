/** The end of showing photos, by either of the two. */

import { api, unwrap } from "../../../app/api.ts";
import { partnersChanged } from "../../../shared/partners/partners.ts";

export async function endPartnership(id: string): Promise<void> {
  const params = { path: { partnership_id: id } };
  await unwrap(api.DELETE("/api/v1/partners/{partnership_id}", { params }));
  await partnersChanged();
}
