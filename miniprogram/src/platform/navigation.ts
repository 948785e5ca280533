/** From page to page: Taro's router, which both platforms have. */

import Taro, { useRouter } from "@tarojs/taro";
import { useMemo } from "react";

import { addressed, isTab, type Page } from "../pages.ts";

type Parameters = Readonly<Record<string, string>>;

/** Opens a page above this one; a page of the bar below takes the place of all. */
export async function open(page: Page, parameters: Parameters = {}): Promise<void> {
  const url = addressed(page, parameters);
  await (isTab(page) ? Taro.switchTab({ url }) : Taro.navigateTo({ url }));
}

/** Opens a page in the place of this one. */
export async function replace(page: Page, parameters: Parameters = {}): Promise<void> {
  const url = addressed(page, parameters);
  await (isTab(page) ? Taro.switchTab({ url }) : Taro.redirectTo({ url }));
}

/** Forgets where one has been, as when somebody else signs in. */
export async function startAt(page: Page, parameters: Parameters = {}): Promise<void> {
  await Taro.reLaunch({ url: addressed(page, parameters) });
}

/** To the page before; without one, as behind a link, to the timeline. */
export async function back(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack();
  else await open("timeline");
}

/** What the page's address says; the router leaves it as it is written there. */
export function useParameters(): Readonly<Record<string, string | undefined>> {
  const { params } = useRouter();
  return useMemo(() => decoded(params), [params]);
}

function decoded(params: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value = ""]) => [name, decodeURIComponent(value)]),
  );
}

export async function name(title: string): Promise<void> {
  await Taro.setNavigationBarTitle({ title });
}
