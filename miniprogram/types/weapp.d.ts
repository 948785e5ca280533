/**
 * For checking what the mini-program is made of: the global names that its build puts in place
 * (`src/platform/http`), and no others of a browser.
 */

import type * as http from "../src/platform/http/index.ts";

type Sent = string | http.Request;

declare global {
  type AbortController = http.AbortController;
  type AbortSignal = http.AbortController["signal"];
  type Headers = http.Headers;
  type Request = http.Request;
  type Response = http.Response;
  type RequestInit = ConstructorParameters<typeof http.Request>[1];
  const AbortController: typeof http.AbortController;
  const Headers: typeof http.Headers;
  const Request: typeof http.Request;
  const Response: typeof http.Response;
  const fetch: (from: Sent, init?: RequestInit) => Promise<http.Response>;
  /** Of pages that the album serves; only their credentials ask for it. */
  const document: { readonly cookie: string };
}
