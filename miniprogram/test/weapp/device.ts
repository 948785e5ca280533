/**
 * A telephone with WeChat, as far as a page's script notices: scripts are run as they were built,
 * without DOM, with the globals that WeChat gives them and a `wx` that has what a test gives it.
 *
 *     const device = start("dist/weapp", { wx: { getNetworkType: ({ success }) => … } });
 *     const page = await device.open("pages/timeline/index", { id: "1" });
 *     page.text();
 *     await page.tap(page.get("Add photos"));
 *
 * What it is not: nothing is laid out, no style is applied, and no component of WeChat's does
 * anything by itself: a `scroll-view` never scrolls, an `input` is written into by an event. An API
 * that a test does not give fails, as on a telephone that lacks it; of those that answer at once,
 * only storage and what Taro asks at its start are here.
 */

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import vm from "node:vm";

import { Opened, type Declared } from "./page.ts";
import { readTemplates } from "./templates.ts";

type Api = (...given: never[]) => unknown;
interface Callbacks {
  fail?: (error: { errMsg: string }) => void;
  complete?: (error: { errMsg: string }) => void;
}

const WINDOW = { windowWidth: 390, windowHeight: 844, screenWidth: 390, pixelRatio: 3 };

export interface Device {
  readonly app: Record<string, unknown>;
  readonly stored: Map<string, unknown>;
  open(route: string, query?: Record<string, string>): Promise<Opened>;
}

export function start(folder: string, { wx = {} }: { wx?: Record<string, Api> } = {}): Device {
  const templates = readTemplates(folder);
  const stored = new Map<string, unknown>();
  const opened: Opened[] = [];
  const told: { app?: Record<string, unknown>; page?: Declared } = {};

  const context = vm.createContext({
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    wx: withDefaults({ ...ofItself(stored), ...wx }),
    App: (app: Record<string, unknown>) => {
      told.app = app;
    },
    Page: (page: Declared) => {
      told.page = page;
    },
    Component: () => undefined,
    getApp: () => told.app,
    getCurrentPages: () => opened.map((page) => page.instance),
    __wxConfig: {},
  });
  vm.runInContext("var global = globalThis", context);
  const require = requiring(folder, context);

  require("app.js");
  const app = told.app ?? {};
  (app.onLaunch as ((options: object) => void) | undefined)?.({ path: "", query: {}, scene: 1001 });

  return {
    app,
    stored,
    async open(route, query = {}) {
      require(`${route}.js`);
      if (told.page === undefined) throw new Error(`${route} declares no page`);
      const page = new Opened(told.page, route, templates);
      opened.push(page);
      await page.start(query);
      return page;
    },
  };
}

/** CommonJS as WeChat has it: paths are relative, each script runs once. */
function requiring(folder: string, context: vm.Context): (path: string) => unknown {
  const modules = new Map<string, { exports: unknown }>();
  return function load(path: string): unknown {
    const found = modules.get(path);
    if (found !== undefined) return found.exports;
    const module = { exports: {} };
    modules.set(path, module);
    const wrapped = `(function (module, exports, require) {${readFileSync(join(folder, path), "utf8")}\n})`;
    const run = vm.runInContext(wrapped, context, { filename: path }) as (
      ...given: unknown[]
    ) => void;
    run(module, module.exports, (other: string) => load(join(dirname(path), other)));
    return module.exports;
  };
}

/** From page to page, and what the frame around them shows. */
const GOING = [
  ...["navigateBack", "navigateTo", "reLaunch", "redirectTo", "switchTab"],
  ...["setNavigationBarTitle", "setTabBarItem"],
];

function succeeding(asked?: { success?: (answer: object) => void; complete?: () => void }): void {
  asked?.success?.({ errMsg: "ok" });
  asked?.complete?.();
}

function ofItself(stored: Map<string, unknown>): Record<string, unknown> {
  const done = { errMsg: "ok" };
  return {
    getSystemInfoSync: () => WINDOW,
    getWindowInfo: () => WINDOW,
    getAppBaseInfo: () => ({ SDKVersion: "3.8.0", language: "en", theme: "light" }),
    getStorageSync: (key: string) => stored.get(key) ?? "",
    setStorageSync: (key: string, data: unknown) => void stored.set(key, data),
    getStorageInfoSync: () => ({ keys: [...stored.keys()] }),
    env: { USER_DATA_PATH: "wxfile://usr" },
    removeStorageSync: (key: string) => void stored.delete(key),
    setStorage: (asked: { key: string; data: unknown; success?: (answer: object) => void }) => {
      stored.set(asked.key, asked.data);
      asked.success?.(done);
    },
    ...Object.fromEntries(GOING.map((name) => [name, succeeding])),
    getDeviceInfo: () => ({ brand: "", model: "phone", platform: "android" }),
    canIUse: () => true,
    nextTick: (next: () => void) => {
      setTimeout(next);
    },
  };
}

/** Whatever else is called fails in words; listeners are taken and never called. */
function withDefaults(given: Record<string, unknown>): object {
  return new Proxy(given, {
    get(known, name) {
      if (typeof name === "symbol" || name in known) return known[name as string];
      if (/^(?:on|off)[A-Z]/.test(name)) return () => undefined;
      return (asked?: Callbacks) => {
        const error = { errMsg: `${name}:fail the test gives none` };
        asked?.fail?.(error);
        asked?.complete?.(error);
      };
    },
  });
}
