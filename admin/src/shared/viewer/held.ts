/**
 * Addresses of files are signed anew each time that they are asked for. What is shown stays with
 * the address that it has, until that fails or names another file.
 */

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

export function useHeld(
  photo: string,
  url: string | null,
): { url: string | null; renew: () => void; isBroken: boolean } {
  const client = useQueryClient();
  const [held, hold] = useState(url);
  const [broken, setBroken] = useState<string | null>(null);
  const isBroken = broken !== null && broken === held;
  if (held !== url && (isBroken || fileOf(held) !== fileOf(url))) hold(url);
  return {
    url: held,
    renew: () => {
      setBroken(held);
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(photo) });
    },
    isBroken,
  };
}

function fileOf(url: string | null): string | null {
  return url?.split("?")[0] ?? null;
}
