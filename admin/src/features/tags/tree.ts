/** Tags and their kinds, as a tree. */

import type { Schemas } from "../../app/api.ts";

export type Tag = Schemas["Tag"];

export interface Branch {
  tag: Tag;
  kinds: Branch[];
}

/** What most photos show first, as the tags came; the owner's own words last. */
export function treeOf(tags: readonly Tag[]): Branch[] {
  const branches = new Map<string, Branch>();
  for (const tag of tags) branches.set(tag.slug, { tag, kinds: [] });
  const roots: Branch[] = [];
  for (const branch of branches.values()) {
    const above = branches.get(branch.tag.parent ?? "");
    (above?.kinds ?? roots).push(branch);
  }
  return roots.sort((one, other) => Number(one.tag.is_own) - Number(other.tag.is_own));
}

/** From the widest to the tag itself. */
export function lineageOf(tags: readonly Tag[], slug: string): Tag[] {
  const known = new Map(tags.map((tag) => [tag.slug, tag]));
  const line: Tag[] = [];
  for (let tag = known.get(slug); tag !== undefined && !line.includes(tag);) {
    line.unshift(tag);
    tag = known.get(tag.parent ?? "");
  }
  return line;
}
