/** Addresses of things, for plain links; the router has its own names for the same pages. */

export function albumHref(id: string): string {
  return `/albums/${id}`;
}

export function photoHref(id: string): string {
  return `/photos/${id}`;
}
