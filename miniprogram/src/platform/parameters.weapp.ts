/** What a page's address says: WeChat hands it on as it was written. */
export function plain(value: string): string {
  return decodeURIComponent(value);
}
