import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

import { baseQuery } from "../bases.ts";
import { passagesIn } from "../passages/passages.ts";

/**
 * What a base has, and what is pending in it, is otherwise once a document has been read.
 *
 * @param underWay so many are being read
 */
export function useFreshness(baseId: string, underWay: number): void {
  const client = useQueryClient();
  useEffect(() => {
    void client.invalidateQueries({ queryKey: baseQuery(baseId).queryKey });
    void client.invalidateQueries({ queryKey: passagesIn(baseId) });
  }, [client, baseId, underWay]);
}
