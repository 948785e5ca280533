/** The name of a tag, leading to its photos; the other language's name can be looked up. */

import { Link } from "@tanstack/react-router";

import { nameOf } from "../../shared/names.ts";
import type { Tag } from "./tree.ts";

export function TagLink({ tag }: { tag: Tag }) {
  return (
    <Link to="/tags/$slug" params={{ slug: tag.slug }} title={otherName(tag)}>
      {capitalised(nameOf(tag))}
    </Link>
  );
}

/** Empty where it is called the same in both. */
export function otherName(tag: Tag): string {
  const name = nameOf(tag);
  return [tag.name_en, tag.name_zh].find((other) => other !== name) ?? "";
}

export function capitalised(name: string): string {
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}
