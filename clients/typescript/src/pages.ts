/** Lists as one sequence; pages are fetched as they are needed. */

import { unwrap } from "./problems.ts";

export interface Page<T> {
  items: T[];
  next_cursor: string | null;
}

/**
 * Every item of a list:
 *
 *     for await (const album of items((cursor) =>
 *       client.GET("/api/v1/albums", { params: { query: { cursor } } }),
 *     )) …
 *
 * `fetchPage` is given `undefined` for the first page, which openapi-fetch leaves out.
 */
export async function* items<T>(
  fetchPage: (
    cursor: string | undefined,
  ) => Promise<{ data?: Page<T>; error?: unknown; response: Response }>,
): AsyncGenerator<T, void, undefined> {
  let cursor: string | undefined;
  do {
    const page = await unwrap(fetchPage(cursor));
    yield* page.items;
    cursor = page.next_cursor ?? undefined;
  } while (cursor !== undefined);
}
