/** By what this sign-in looks at a member's library now. */

import { useInfiniteQuery } from "@tanstack/react-query";

import { accesses, type Access } from "./queries.ts";

/** Undefined once it is known that it is closed, too: `isKnown`. */
export function useOpenAccess(userId: string): { access: Access | undefined; isKnown: boolean } {
  const { data } = useInfiniteQuery(accesses(userId));
  const access = data?.pages.flatMap(({ items }) => items).find(({ can_look }) => can_look);
  return { access, isKnown: data !== undefined };
}
