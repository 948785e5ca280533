/** Which questions there is work with; all that wait for it where nothing is said. */
export interface WorkSearch {
  show?: "unanswered" | "disliked" | "asked";
}

export function readWork({ show }: Record<string, unknown>): WorkSearch {
  return show === "unanswered" || show === "disliked" || show === "asked" ? { show } : {};
}
