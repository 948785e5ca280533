/** The album, as the app reaches it. */

import { createShiguang, type components } from "@shiguang/client";
import type { Middleware } from "openapi-fetch";

import { platform } from "../platform/index.ts";
import { credentials } from "./credentials.ts";
import { language } from "./language.ts";

export { ProblemError, unwrap } from "@shiguang/client";

export type Schemas = components["schemas"];

const LONGEST_PAUSE = 10_000; // milliseconds that somebody waits without a word

export const api = createShiguang(platform.url, {
  credentials,
  fetch: platform.send,
  retry: { attempts: 3, patience: LONGEST_PAUSE },
});

/** The same for what is done in the background, where nobody minds a longer pause. */
export const patient = createShiguang(platform.url, {
  credentials,
  fetch: platform.send,
  retry: { attempts: 3 },
});

/** Whatever the album answers in words comes in the language of the app. */
export const inOurLanguage: Middleware = {
  onRequest: ({ request }) => {
    request.headers.set("Accept-Language", language());
  },
};

api.use(inOurLanguage);
patient.use(inOurLanguage);
