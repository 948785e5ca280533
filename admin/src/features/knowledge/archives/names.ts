/** Names of archives and of the bases in them. */

export const LONGEST_SLUG = 64;

/** Letters, digits, - and _, as the name of an archive proposes them. */
export function slugOf(filename: string): string {
  const name = filename.replace(/\.zip$/i, "").replace(/^knowledge-/, "");
  return name
    .replaceAll(/[^\w-]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, LONGEST_SLUG);
}
