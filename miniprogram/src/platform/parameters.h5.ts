/** What a page's address says: the browser's router has put it into plain words already. */
export function plain(value: string): string {
  return value;
}
