/** WeChat draws the bar below itself. */
export function TabBar() {
  return null;
}
