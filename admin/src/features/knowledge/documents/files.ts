/** Which files can become documents; those that cannot are not even sent. */

export const LARGEST = 50 * 1024 * 1024; // bytes
export const LONGEST_TEXT = 1_000_000; // characters that may be pasted

const ENDINGS = [
  ...["pdf", "docx", "xlsx", "csv", "tsv"],
  ...["md", "markdown", "mdown", "mkd", "mdx"],
  ...["html", "htm", "xhtml"],
  ...["txt", "text", "log", "rst", "adoc", "org"],
];

/** For the dialog in which files are chosen. */
export const ACCEPT = ENDINGS.map((ending) => `.${ending}`).join(",");

export type Misfit = "empty" | "too_large" | "unsupported";

/** Null where nothing is known against it; a name without an ending is taken for text. */
export function misfitOf({ name, size }: { name: string; size: number }): Misfit | null {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined && !ENDINGS.includes(ending)) return "unsupported";
  if (size === 0) return "empty";
  return size > LARGEST ? "too_large" : null;
}
