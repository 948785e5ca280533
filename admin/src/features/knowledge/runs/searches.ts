/** Which questions of a run are shown, and which run it is compared with. */
export interface RunSearch {
  show?: "wrong" | "refused";
  before?: string;
}

export function readRun({ show, before }: Record<string, unknown>): RunSearch {
  return {
    ...((show === "wrong" || show === "refused") && { show }),
    ...(typeof before === "string" && { before }),
  };
}
