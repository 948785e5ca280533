import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

import { baseQuery } from "../bases.ts";
import { passagesIn } from "../passages/passages.ts";
import type { Version } from "./documents.ts";

/**
 * What a base has, and what is pending in it, is otherwise once a document has come further.
 *
 * @param versions the newest of each document that is shown
 */
export function useFreshness(baseId: string, versions: readonly (Version | null)[]): void {
  const client = useQueryClient();
  const standing = versions.map((version) => `${version?.id ?? ""} ${version?.state ?? ""}`).join();
  useEffect(() => {
    void client.invalidateQueries({ queryKey: baseQuery(baseId).queryKey });
    void client.invalidateQueries({ queryKey: passagesIn(baseId) });
  }, [client, baseId, standing]);
}
