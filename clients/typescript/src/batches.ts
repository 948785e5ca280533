/** Requests that name photos, as many as one may name at a time. */

export const TOGETHER = 1000;

/** One request after the other; answers what each of them was answered. */
export async function inBatches<T>(
  ids: readonly string[],
  send: (batch: string[]) => Promise<T>,
): Promise<T[]> {
  const answers: T[] = [];
  for (let from = 0; from < ids.length; from += TOGETHER) {
    answers.push(await send(ids.slice(from, from + TOGETHER)));
  }
  return answers;
}
