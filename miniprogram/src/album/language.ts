/** Which language is spoken. It is kept on the device, until its owner speaks another. */

import i18n from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";

import { platform } from "../platform/index.ts";
import { words } from "./words.ts";

export type Language = "zh-CN" | "en";

/** Each by its own name. */
export const LANGUAGES: Record<Language, string> = { "zh-CN": "简体中文", en: "English" };

const KEPT = "language";

export function startLanguage(): void {
  i18n.on("languageChanged", platform.speaks);
  void i18n.use(initReactI18next).init({
    lng: preferred(),
    resources: words,
    fallbackLng: false,
    defaultNS: "common",
    interpolation: { escapeValue: false }, // React does
    returnNull: false,
    initAsync: false,
    showSupportNotice: false,
  });
}

export async function speak(language: Language): Promise<void> {
  platform.storage.set(KEPT, language);
  await i18n.changeLanguage(language);
}

export function language(): Language {
  return i18n.language === "en" ? "en" : "zh-CN";
}

/** The same for what is drawn, which is drawn anew when another is spoken. */
export function useLanguage(): Language {
  useTranslation();
  return language();
}

function preferred(): Language {
  const kept = platform.storage.get(KEPT);
  if (kept === "en" || kept === "zh-CN") return kept;
  return platform.languages[0]?.startsWith("zh") === false ? "en" : "zh-CN";
}
