/** Class names in one string, without those that are not there. */
export function joined(...names: (string | false | undefined)[]): string {
  return names.filter((name) => name !== undefined && name !== false).join(" ");
}
