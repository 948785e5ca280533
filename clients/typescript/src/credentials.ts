/** How requests say who is asking: an API key, a browser's session, or tokens that renew themselves. */

import type { components } from "./generated.ts";

export type TokenPair = components["schemas"]["TokenPair"];
type Send = typeof fetch;

/** Sends a request on somebody's behalf. `base` is the album's address. */
export type Credentials = (request: Request, send: Send, base: string) => Promise<Response>;

export function apiKey(key: string): Credentials {
  return (request, send) => send(showing(request, key));
}

/** For pages that the album itself serves: its cookie, and the CSRF token for unsafe methods. */
export function session(cookies: () => string = () => document.cookie): Credentials {
  return (request, send) => {
    if (!["GET", "HEAD", "OPTIONS"].includes(request.method)) {
      const token = /(?:^|;\s*)csrftoken=([^;]*)/.exec(cookies())?.[1];
      if (token !== undefined) request.headers.set("X-CSRFToken", decodeURIComponent(token));
    }
    return send(new Request(request, { credentials: "same-origin" }));
  };
}

/**
 * An access token, renewed by the refresh token when it has expired. A refresh token is good for
 * one exchange: `renewed` is told each new pair, to be kept.
 */
export function tokens(
  pair: Pick<TokenPair, "access_token" | "refresh_token">,
  renewed: (pair: TokenPair) => void = () => undefined,
): Credentials {
  let current = pair;
  let renewing: Promise<boolean> | undefined; // shared, so that a token is exchanged once

  async function renew(send: Send, base: string): Promise<boolean> {
    const response = await send(`${base}/api/v1/token/refresh`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ refresh_token: current.refresh_token }),
    });
    if (!response.ok) return false;
    const fresh = (await response.json()) as TokenPair;
    current = fresh;
    renewed(fresh);
    return true;
  }

  return async (request, send, base) => {
    const shown = current.access_token;
    const again = request.clone(); // a body can be read once
    const response = await send(showing(request, shown));
    if (response.status !== 401) return response;
    if (current.access_token === shown) {
      renewing ??= renew(send, base).finally(() => (renewing = undefined));
      if (!(await renewing)) return response;
    }
    return send(showing(again, current.access_token));
  };
}

function showing(request: Request, token: string): Request {
  request.headers.set("Authorization", `Bearer ${token}`);
  return request;
}
