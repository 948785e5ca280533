/** There are no cards in a browser. */
export function useCards(): void {
  // nothing asks for one
}
