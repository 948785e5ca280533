/**
 * Which language is spoken, and the words of it that have been loaded. It is kept in the cookie that
 * the pages of the entrance keep it in, so that the whole album speaks one language.
 */

import i18n, { type BackendModule } from "i18next";
import { initReactI18next } from "react-i18next";

import type { Part } from "./words.ts";

export type Language = "zh-CN" | "en";

const COOKIE = "language";
const KEPT: Record<Language, string> = { "zh-CN": "zh-hans", en: "en" }; // as the server calls them
const YEAR = 31_536_000; // seconds
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
  document.cookie = `${COOKIE}=${KEPT[language]}; path=/; max-age=${String(YEAR)}; samesite=lax`;
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
  const kept = document.cookie.split("; ");
  if (kept.includes(`${COOKIE}=${KEPT.en}`)) return "en";
  if (kept.includes(`${COOKIE}=${KEPT["zh-CN"]}`)) return "zh-CN";
  return navigator.language.startsWith("zh") ? "zh-CN" : "en";
}
