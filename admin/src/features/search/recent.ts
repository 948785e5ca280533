/** What was searched for last, kept in this browser and apart for each of its users. */

import { useLocalStorage } from "@mantine/hooks";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useCallback } from "react";

import { sessionQuery } from "../../app/session.ts";

const MOST = 8;

export function useRecent() {
  const { user } = useSuspenseQuery(sessionQuery).data;
  const [recent, setRecent] = useLocalStorage<string[]>({
    key: `shiguang.searches.${user?.id ?? ""}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const note = useCallback(
    (q: string) => {
      setRecent((before) => [q, ...before.filter((other) => other !== q)].slice(0, MOST));
    },
    [setRecent],
  );
  const forget = useCallback(
    (q: string) => {
      setRecent((before) => before.filter((other) => other !== q));
    },
    [setRecent],
  );
  return { recent, note, forget };
}
