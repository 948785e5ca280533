/** Unlike `crypto.randomUUID`, on plain http too. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (word) => word.toString(36)).join(
    "",
  );
}
