/** Below which path of the host the album's pages lie. */
export const BASE = "/console";

export function photoHref(id: string): string {
  return `${BASE}/photos/${id}`;
}
