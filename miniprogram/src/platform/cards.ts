/** What WeChat's own button sends to a friend: a picture and a title that open a page. */

export interface Card {
  title: string;
  /** From `addressed` of pages.ts. */
  path: string;
}

let current: Card | null = null;

/** The card that the next touch of the button sends. */
export function lay(card: Card): void {
  current = card;
}

export function laid(): Card | null {
  return current;
}
