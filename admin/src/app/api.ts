/** The album, as its own pages reach it. */

import { createShiguang, ProblemError, session, type components } from "@shiguang/client";

export { unwrap, ProblemError, type operations } from "@shiguang/client";

export type Schemas = components["schemas"];

const LONGEST_PAUSE = 10_000; // milliseconds that somebody waits without a word

export const api = createShiguang(location.origin, {
  credentials: session(),
  retry: { patience: LONGEST_PAUSE },
});

/** The same for what is done in the background, where nobody minds a longer pause. */
export const patient = createShiguang(location.origin, { credentials: session() });

// Whatever the album answers in words comes in the language of the page.
for (const client of [api, patient]) {
  client.use({
    onRequest: ({ request }) => {
      request.headers.set("Accept-Language", document.documentElement.lang);
    },
  });
}

/**
 * Whether the session has ended, so that signing in again is all that helps. A password or a code
 * that is asked for once more, and is wrong, ends none (`wrong_credentials`, `wrong_code`).
 */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 401 && !error.code.startsWith("wrong_");
}
