/**
 * What a browser has of its own and mini-programs lack. The build puts these in the place of the
 * global names (`injectOptions` in `config/index.ts`), also in packages that are made for browsers.
 */

export { AbortController } from "./aborting.ts";
export { Headers } from "./headers.ts";
export { Request, Response } from "./messages.ts";
/** Nothing is ever sent by it: clients only ask whether a body is one. */
export function FormData(): never {
  throw new Error("There are no forms here.");
}
