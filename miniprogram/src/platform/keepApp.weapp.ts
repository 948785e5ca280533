/** WeChat keeps mini-programs by itself. */
export function keepApp(): void {
  // there is nothing to do
}
