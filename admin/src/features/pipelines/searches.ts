/** Which step of a run is looked at, by its key. */
export interface RunSearch {
  step?: string;
}

export function readRun({ step }: Record<string, unknown>): RunSearch {
  return typeof step === "string" ? { step } : {};
}
