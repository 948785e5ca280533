/** A page that is open: what it has sent to WeChat, as the elements that WeChat makes of it. */

import { setTimeout as after } from "node:timers/promises";

import { templateOf, type Sent, type Templates } from "./templates.ts";

type Method = (this: Instance, ...given: unknown[]) => unknown;
export type Declared = Record<string, unknown> & { data?: Record<string, unknown> };
type Instance = Declared & {
  data: Record<string, unknown>;
  setData: (changes: Record<string, unknown>, done?: () => void) => void;
};

export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly events: ReadonlySet<string>;
  readonly children: readonly (Element | string)[];
  readonly sent: Sent;
}

export class Opened {
  readonly instance: Instance;
  readonly #templates: Templates;

  constructor(declared: Declared, route: string, templates: Templates) {
    this.#templates = templates;
    const data = structuredClone(declared.data ?? {});
    this.instance = {
      ...declared,
      route,
      __route__: route,
      data,
      setData: (changes, done) => {
        for (const [path, value] of Object.entries(changes)) put(data, path, value);
        done?.();
      },
    };
  }

  /** As WeChat does: loaded, shown, ready. */
  async start(query: Record<string, string>): Promise<void> {
    this.#call("onLoad", query);
    this.#call("onShow");
    this.#call("onReady");
    for (let left = 100; left > 0 && this.root.length === 0; left -= 1) await after(20);
    await this.settled();
  }

  /** Until nothing has been rendered for a moment. */
  async settled(): Promise<void> {
    for (let before = ""; ;) {
      await after(20);
      const now = JSON.stringify(this.instance.data);
      if (now === before) return;
      before = now;
    }
  }

  get root(): readonly (Element | string)[] {
    const root = this.instance.data.root as Sent | undefined;
    return (root?.cn ?? []).map((node) => this.#made(node));
  }

  get elements(): Element[] {
    return this.root.flatMap(function below(node): Element[] {
      return typeof node === "string" ? [] : [node, ...node.children.flatMap(below)];
    });
  }

  text(): string {
    return textOf(this.root);
  }

  /** The innermost element that shows these words. */
  get(words: string): Element {
    const found = this.elements
      .filter((element) => textOf(element.children).includes(words))
      .at(-1);
    if (found === undefined) throw new Error(`${words} is nowhere in: ${this.text()}`);
    return found;
  }

  /** WeChat hands an event on to the elements around, until one hears it; Taro does the rest. */
  async send(element: Element, type: string, detail: object = {}): Promise<void> {
    const target = { id: element.sent.uid ?? element.sent.sid, dataset: { sid: element.sent.sid } };
    const heard = this.elements
      .filter((around) => around.sent === element.sent || contains(around, element))
      .filter((around) => around.events.has(type))
      .at(-1);
    if (heard === undefined) throw new Error(`Nothing hears ${type} at: ${textOf([element])}`);
    const currentTarget = {
      id: heard.sent.uid ?? heard.sent.sid,
      dataset: { sid: heard.sent.sid },
    };
    this.#call("eh", { type, detail, target, currentTarget, timeStamp: Date.now() });
    await this.settled();
  }

  async tap(element: Element): Promise<void> {
    await this.send(element, "tap");
  }

  #call(name: string, ...given: unknown[]): void {
    (this.instance[name] as Method | undefined)?.apply(this.instance, given);
  }

  #made(sent: Sent): Element | string {
    const template = templateOf(sent, this.#templates);
    if (template === undefined) throw new Error(`No template shows a node ${sent.nn}`);
    if (template.tag === "block" && sent.v !== undefined) return sent.v;
    const attributes: Record<string, unknown> = {};
    for (const [name, key] of template.attributes) {
      if (sent[key] !== undefined && name !== "data-sid") attributes[name] = sent[key];
    }
    return {
      tag: template.tag,
      attributes,
      events: template.events,
      children: (sent.cn ?? []).map((node) => this.#made(node)),
      sent,
    };
  }
}

function textOf(nodes: readonly (Element | string)[]): string {
  return nodes.map((node) => (typeof node === "string" ? node : textOf(node.children))).join("");
}

function contains(around: Element, one: Element): boolean {
  return around.children.some(
    (child) => typeof child !== "string" && (child.sent === one.sent || contains(child, one)),
  );
}

/** `root.cn.[0].v`, as `setData` is told. */
function put(data: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
  const last = keys.pop() ?? "";
  let place = data;
  for (const key of keys) place = (place[key] ??= {}) as Record<string, unknown>;
  place[last] = value;
}
