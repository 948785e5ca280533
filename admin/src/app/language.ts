/** Words in the language of the account's choice, else of the browser's; one is loaded at a time. */

import i18n from "i18next";
import { initReactI18next } from "react-i18next";

import type en from "../locales/en.json";

declare module "i18next" {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

export type Language = "zh-CN" | "en";

const KEPT = "shiguang.language";
const WORDS: Record<Language, () => Promise<{ default: object }>> = {
  en: () => import("../locales/en.json"),
  "zh-CN": () => import("../locales/zh-CN.json"),
};

export async function startLanguage(): Promise<void> {
  const language = preferred();
  const words = await WORDS[language]();
  await i18n.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: words.default } },
    interpolation: { escapeValue: false }, // React does
    returnNull: false,
  });
  document.documentElement.lang = language;
}

export async function speak(language: Language): Promise<void> {
  const words = await WORDS[language]();
  i18n.addResourceBundle(language, "translation", words.default);
  await i18n.changeLanguage(language);
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
}

export function spoken(): Language {
  return i18n.language === "en" ? "en" : "zh-CN";
}

function preferred(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === "en" || kept === "zh-CN") return kept;
  return navigator.language.startsWith("zh") ? "zh-CN" : "en";
}
