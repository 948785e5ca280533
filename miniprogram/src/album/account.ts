/** Who is signed in, and the ways in and out. */

import { queryOptions } from "@tanstack/react-query";

import { platform } from "../platform/index.ts";
import { api, ProblemError, unwrap, type Schemas } from "./client.ts";
import { forgetAnswers } from "./keeping.ts";
import { begin, end, signInId } from "./credentials.ts";

export type Account = Schemas["Account"];

/** Null: nobody is. */
export const accountQuery = queryOptions({
  queryKey: ["account"],
  queryFn: async (): Promise<Account | null> => {
    if (platform.hasCookies) return (await unwrap(api.GET("/api/v1/session"))).user;
    try {
      return await unwrap(api.GET("/api/v1/account"));
    } catch (error) {
      if (error instanceof ProblemError && error.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
  meta: { isKept: true },
});

/** Whether WeChat opens the album, and who may make an account. */
export const wechatQuery = queryOptions({
  queryKey: ["wechat"],
  queryFn: () => unwrap(api.GET("/api/v1/wechat")),
});

interface Credentials {
  email: string;
  password: string;
  /** Of the second factor; empty where none was asked for yet. */
  code: string;
}

/** Throws ProblemError: `second_factor_required` asks for the code. */
export async function signIn({ email, password, code }: Credentials): Promise<void> {
  if (platform.hasCookies) {
    await unwrap(api.GET("/api/v1/session")); // its cookie is asked for by what follows
    if (code === "") await unwrap(api.POST("/api/v1/session", { body: { email, password } }));
    else await unwrap(api.POST("/api/v1/session/second-step", { body: { code } }));
    return;
  }
  const body = { email, password, code, device_name: platform.device };
  begin(await unwrap(api.POST("/api/v1/token", { body })));
}

export interface Newcomer {
  /** Of a letter or a message; empty where everybody may join. */
  invitation: string;
  language: Account["language"];
}

/** Throws ProblemError: `wechat_not_bound` where this WeChat user has no account and is no newcomer. */
export async function signInByWechat(code: string, newcomer: Newcomer | null): Promise<void> {
  if (platform.wechatCode === null) throw new Error("There is no WeChat here.");
  const body = {
    wechat_code: await platform.wechatCode(),
    device_name: platform.device,
    code,
    newcomer,
  };
  begin(await unwrap(api.POST("/api/v1/wechat/token", { body })));
}

/** From now on, this WeChat user opens the account that is signed in. */
export async function bindWechat(): Promise<void> {
  if (platform.wechatCode === null) throw new Error("There is no WeChat here.");
  const body = { wechat_code: await platform.wechatCode() };
  await unwrap(api.POST("/api/v1/wechat/binding", { body }));
}

export async function signOut(): Promise<void> {
  const family_id = signInId();
  if (platform.hasCookies) await unwrap(api.DELETE("/api/v1/session"));
  else if (family_id !== undefined)
    await unwrap(api.DELETE("/api/v1/tokens/{family_id}", { params: { path: { family_id } } }));
  end();
  await forgetKept();
}

/** What this device keeps of the library of whoever was here. */
export async function forgetKept(): Promise<void> {
  forgetAnswers();
  await platform.pictures.clear();
}
