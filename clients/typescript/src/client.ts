/** openapi-fetch with the document's paths, authentication and retries. */

import createClient, { type Client } from "openapi-fetch";

import type { Credentials } from "./credentials.ts";
import type { paths } from "./generated.ts";
import { type RetryOptions, retrying } from "./retrying.ts";

export interface Options {
  /** Left out: only what is open to everybody. */
  credentials?: Credentials;
  retry?: RetryOptions;
  /** In place of the platform's own. */
  fetch?: typeof fetch;
}

/** What it asks for and reads; streams and files are for others. */
type Media = "application/json" | "application/problem+json";

/** A client whose methods are typed by the path: `client.GET("/api/v1/albums")`. */
export type Shiguang = Client<paths, Media>;

/** `url`: the album's address; in its own pages, `location.origin`. */
export function createShiguang(url: string, options: Options = {}): Shiguang {
  const base = url.replace(/\/+$/, "");
  const send = options.fetch ?? fetch;
  const credentials = options.credentials ?? ((request) => send(request));
  return createClient<paths, Media>({
    baseUrl: base,
    headers: { Accept: "application/json" },
    Request, // by this name a build can put one in place where the platform has none
    fetch: retrying((request) => credentials(request, send, base), options.retry),
  });
}
