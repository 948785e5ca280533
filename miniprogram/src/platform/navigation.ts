/** From page to page: Taro's router, which both platforms have. */

import Taro, { useDidShow, useRouter } from "@tarojs/taro";
import i18n from "i18next";
import { useMemo, useState, useSyncExternalStore } from "react";

import { addressed, isTab, pageAt, pathOf, TABS, type Page } from "../pages.ts";

type Parameters = Readonly<Record<string, string>>;

const OF_TARO = ["stamp", "$taroTimestamp"]; // among the parameters of pages
const IN_FRONT = /^.*?(?=\/pages\/|\/packages\/)/; // of pages: in a browser, the app lies below `/m`

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

/** To the entrance, which leads back to the page that is seen now. */
export async function signInFirst(): Promise<void> {
  const { path = "", params = {} } = Taro.getCurrentInstance().router ?? {};
  const page = pageAt(path.replace(IN_FRONT, ""));
  if (page === "entrance") return;
  const given = Object.entries(decoded(params)).filter(([name]) => !OF_TARO.includes(name));
  const isStart = page === undefined || page === "timeline";
  await startAt("entrance", isStart ? {} : { next: addressed(page, Object.fromEntries(given)) });
}

/** Goes where the entrance was to lead; never out of the app, whatever an address says. */
export async function goOn(next: string): Promise<void> {
  const page = pageAt(next);
  const isPage = page !== undefined && page !== "entrance";
  await Taro.reLaunch({ url: isPage ? next : addressed("timeline") });
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

function decoded(params: Readonly<Record<string, string | undefined>>): Parameters {
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, plain(value)]],
    ),
  );
}

/** Neither router always does it; what is plain already may look broken, and stays as it is. */
function plain(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

export async function name(title: string): Promise<void> {
  await Taro.setNavigationBarTitle({ title });
}

/**
 * Says the tabs of the bar below in the language that is spoken, whenever the page is seen: WeChat
 * lets them be named from their own pages alone.
 */
export function useTabNames(): void {
  useDidShow(() => {
    TABS.forEach((tab, index) => {
      const named = Taro.setTabBarItem({ index, text: i18n.t(`common:tabs.${tab}`) });
      named.catch(() => undefined); // the page has gone before
    });
  });
}

/** Which tab the page is, if it is one. */
export function useHere(): (typeof TABS)[number] | undefined {
  const { path } = useRouter();
  return TABS.find((tab) => path.includes(pathOf(tab)));
}

const watchers = new Set<() => void>();

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** What no other page on the stack is called. */
function topmost(): unknown {
  return Taro.getCurrentPages().at(-1)?.$taroPath;
}

/** Whether no page lies above this one. It stays so while the app is in the background. */
export function useIsOnTop(): boolean {
  const [own, setOwn] = useState(topmost);
  const top = useSyncExternalStore(watch, topmost);
  useDidShow(() => {
    setOwn(topmost());
    for (const tell of watchers) tell();
  });
  return own === top;
}

/** Calls back whenever the app comes to the fore; in the app itself, not in a page. */
export function useForeground(told: () => void): void {
  useDidShow(told);
}
