/** Passages of the knowledge base, as answers name them. */

/** Where something stands: the document, and the headings down to it. */
export function pathOf({ title, headings }: { title: string; headings: string[] }): string {
  const path = [title, ...(headings[0] === title ? headings.slice(1) : headings)];
  return path.filter((part) => part !== "").join(" › ");
}
