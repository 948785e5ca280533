/**
 * How requests say who is asking. A browser has the album's cookie. A mini-program has tokens; when
 * they are used up, or lost, WeChat says who is here, and nobody is asked anything.
 */

import { session, tokens, type Credentials, type TokenPair } from "@shiguang/client";

import { platform } from "../platform/index.ts";

const KEPT = "tokens";

type Kept = Pick<TokenPair, "id" | "access_token" | "refresh_token">;

let current = restored();
let entering: Promise<boolean> | undefined; // shared, so that one code of WeChat is spent

/** Null: its owner has signed out, and is not to be signed in again unasked. */
function kept(): Kept | null | undefined {
  return platform.storage.get(KEPT) as Kept | null | undefined;
}

function restored(): Credentials | undefined {
  const pair = kept();
  return pair == null ? undefined : tokens(pair, keep);
}

function keep({ id, access_token, refresh_token }: TokenPair): void {
  platform.storage.set(KEPT, { id, access_token, refresh_token } satisfies Kept);
}

/** By which name the album knows this sign-in; undefined where there is none. */
export function signInId(): string | undefined {
  return kept()?.id;
}

/** Somebody has signed in. */
export function begin(pair: TokenPair): void {
  keep(pair);
  current = tokens(pair, keep);
}

/** Nobody is signed in any more. */
export function end(): void {
  platform.storage.set(KEPT, null);
  current = undefined;
}

async function enterByWechat(send: typeof fetch, base: string): Promise<boolean> {
  if (platform.wechatCode === null || kept() === null) return false;
  const wechat_code = await platform.wechatCode();
  const answer = await send(`${base}/api/v1/wechat/token`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ wechat_code, device_name: platform.device }),
  });
  if (!answer.ok) return false;
  begin((await answer.json()) as TokenPair);
  return true;
}

const byTokens: Credentials = async (request, send, base) => {
  const shown = current;
  if (shown !== undefined) {
    const response = await shown(request.clone(), send, base);
    if (response.status !== 401) return response;
  }
  if (current === shown) {
    entering ??= enterByWechat(send, base).finally(() => (entering = undefined));
    await entering;
  }
  return current === undefined ? send(request) : current(request, send, base);
};

export const credentials: Credentials = platform.hasCookies ? session() : byTokens;
