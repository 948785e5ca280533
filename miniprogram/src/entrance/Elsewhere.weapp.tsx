import type { Elsewhere as Props } from "./elsewhere.types.ts";

/** A mini-program has no other pages to lead to. */
export const Elsewhere: (props: Props) => null = () => null;
