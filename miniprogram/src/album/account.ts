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

interface Credentials {
  /** The e-mail address or the phone number. */
  login: string;
  password: string;
  /** Of the second factor; empty where none was asked for yet. */
  code: string;
}

/** Throws ProblemError: `second_factor_required` asks for the code. */
export async function signIn({ login, password, code }: Credentials): Promise<void> {
  if (platform.hasCookies) {
    await unwrap(api.GET("/api/v1/session")); // its cookie is asked for by what follows
    if (code === "") await unwrap(api.POST("/api/v1/session", { body: { login, password } }));
    else await unwrap(api.POST("/api/v1/session/second-step", { body: { code } }));
    return;
  }
  const body = { login, password, code, device_name: platform.device };
  begin(await unwrap(api.POST("/api/v1/token", { body })));
}

export interface Newcomer {
  /** Of a letter or a message; empty where everybody may join. */
  invitation: string;
  language: Account["language"];
}

/** Throws ProblemError: `wechat_not_bound` where this WeChat user has no account and is no newcomer. */
export async function signInByWechat(code: string, newcomer: Newcomer | null): Promise<Account> {
  if (platform.wechatCode === null) throw new Error("There is no WeChat here.");
  const body = {
    wechat_code: await platform.wechatCode(),
    device_name: platform.device,
    code,
    newcomer,
  };
  const pair = await unwrap(api.POST("/api/v1/wechat/token", { body }));
  begin(pair);
  return pair.user;
}

/** From now on, this WeChat user opens the account that is signed in. */
export async function bindWechat(): Promise<void> {
  if (platform.wechatCode === null) throw new Error("There is no WeChat here.");
  const body = { wechat_code: await platform.wechatCode() };
  await unwrap(api.POST("/api/v1/wechat/binding", { body }));
}

/** Another name to sign in with, or none; the password is asked for where there is one. */
export async function setPhoneNumber(number: string | null, password: string): Promise<Account> {
  const body = {
    phone_number: number,
    ...(password === "" ? {} : { current_password: password }),
  };
  return unwrap(api.PUT("/api/v1/account/phone-number", { body }));
}

/** The number that WeChat knows its user by, from the code that its button has given. */
export async function verifyPhoneNumber(phone_code: string): Promise<Account> {
  return unwrap(api.POST("/api/v1/wechat/phone-number", { body: { phone_code } }));
}

/** Whether WeChat opens the album, and who may make an account. */
export const wechatQuery = queryOptions({
  queryKey: ["wechat"],
  queryFn: () => unwrap(api.GET("/api/v1/wechat")),
});

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
