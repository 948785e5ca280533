/**
 * Which element each of Taro's nodes becomes, read from the templates that WeChat is given: what
 * no template hands on, nobody sees.
 */

import { readFileSync } from "node:fs";

/** A node as Taro sends it: `nn` names its template, `cn` are its children, `v` is a text. */
export interface Sent {
  readonly nn: string;
  readonly sid?: string;
  readonly uid?: string;
  readonly cn?: readonly Sent[];
  readonly v?: string;
  readonly [key: string]: unknown;
}

interface Template {
  readonly tag: string;
  /** attribute → the key of a node that it shows */
  readonly attributes: ReadonlyMap<string, string>;
  readonly events: ReadonlySet<string>;
}

export type Templates = ReadonlyMap<string, Template>;

/** What is written into has two templates, of which the one with `focus` is for what asks for it. */
export function templateOf(node: Sent, templates: Templates): Template | undefined {
  const state = node.focus === undefined ? "blur" : "focus";
  return templates.get(node.nn) ?? templates.get(`${node.nn}_${state}`);
}

const TEMPLATE = /<template name="tmpl_\d+_(\w+)">\s*<([\w-]+)([^>]*)>/g;
const SHOWN = /([\w-]+)="\{\{(?:xs\.\w\()?i\.(\w+)/g;
const HEARD = /(?:bind|catch)(\w+)="eh"/g;

export function readTemplates(folder: string): Templates {
  const found = new Map<string, Template>();
  for (const [, name = "", tag = "", inside = ""] of readFileSync(
    `${folder}/base.wxml`,
    "utf8",
  ).matchAll(TEMPLATE)) {
    if (found.has(name) || tag === "template") continue;
    found.set(name, {
      tag,
      attributes: new Map(
        [...inside.matchAll(SHOWN)].map(([, attribute = "", key = ""]) => [attribute, key]),
      ),
      events: new Set([...inside.matchAll(HEARD)].map(([, event = ""]) => event)),
    });
  }
  return found;
}
