/** Which language is spoken, and the words of it that have been loaded. */

import i18n, { type BackendModule } from "i18next";
import { initReactI18next } from "react-i18next";

import type { Part } from "./words.ts";

export type Language = "zh-CN" | "en";

const KEPT = "shiguang.language";
const AT_ONCE: readonly Part[] = ["common", "photos"];
const files = import.meta.glob<{ default: object }>("../locales/*/*.json");

const words: BackendModule = {
  type: "backend",
  init: () => undefined,
  read: (language, part, told) => {
    const load = files[`../locales/${language}/${part}.json`];
    if (load === undefined) {
      told(new Error(`There are no words for ${part} in ${language}.`), false);
      return;
    }
    load().then(
      (file) => {
        told(null, file.default);
      },
      (error: unknown) => {
        told(error as Error, true); // i18next tries again
      },
    );
  },
};

export async function startLanguage(): Promise<void> {
  const language = preferred();
  await i18n
    .use(words)
    .use(initReactI18next)
    .init({
      lng: language,
      load: "currentOnly",
      fallbackLng: false,
      ns: AT_ONCE,
      defaultNS: "common",
      interpolation: { escapeValue: false }, // React does
      returnNull: false,
    });
  document.documentElement.lang = language;
}

/** Loads the words of parts of the album, in the language that is spoken. */
export async function learn(...parts: Part[]): Promise<void> {
  await i18n.loadNamespaces(parts);
}

export async function speak(language: Language): Promise<void> {
  await i18n.changeLanguage(language);
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
}

export function spoken(): Language {
  return i18n.language === "en" ? "en" : "zh-CN";
}

/** The spoken language as it is written where the reader lives: en-GB puts days before months. */
export function regional(): string {
  const language = spoken();
  const [base] = language.split("-");
  return navigator.languages.find((tag) => tag.split("-")[0] === base) ?? language;
}

function preferred(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === "en" || kept === "zh-CN") return kept;
  return navigator.language.startsWith("zh") ? "zh-CN" : "en";
}
