/** What was typed, once whoever types it pauses. */

import { useEffect, useState } from "react";

const PATIENCE = 250; // milliseconds after the last letter

export function useSettled(typed: string): string {
  const [settled, settle] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => {
      settle(typed);
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
    };
  }, [typed]);
  return settled;
}
