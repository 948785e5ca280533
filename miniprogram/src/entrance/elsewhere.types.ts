export interface Elsewhere {
  /** Empty where there is none. */
  invitation: string;
  /** Where it leads afterwards; empty: to the first page. */
  next: string;
}
