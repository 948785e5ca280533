/** Below which path of the host the album's pages lie. */
export const BASE = "";

export function albumHref(id: string): string {
  return `${BASE}/albums/${id}`;
}

export function photoHref(id: string): string {
  return `${BASE}/photos/${id}`;
}
