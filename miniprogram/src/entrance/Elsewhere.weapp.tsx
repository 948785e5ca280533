/** A mini-program has no other pages to lead to. */
export function Elsewhere() {
  return null;
}
