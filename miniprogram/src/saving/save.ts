/** Originals of photos, kept on this phone one after the other. */

import i18n from "i18next";

import { NotAllowed } from "../platform/files.ts";
import { platform } from "../platform/index.ts";
import { say } from "../ui/notices.ts";
import { originalOf, type Wanted } from "./originals.ts";

/** Answers whether all of them were. What came of it is told. */
export async function save(photos: readonly Wanted[]): Promise<boolean> {
  const count = photos.length;
  let saved = 0;
  for (const [index, photo] of photos.entries()) {
    say({ text: count === 1 ? i18n.t("viewer:saving") : sayingWhich(index + 1, count) });
    try {
      await platform.saving.save(await originalOf(photo));
      saved++;
    } catch (failure) {
      if (failure instanceof NotAllowed) {
        askForPermission();
        return false;
      }
    }
  }
  say({ text: whatCame(saved, count) });
  return saved === count;
}

/** Anything else that is put among the device's photos; what came of it is told. */
export async function tellSaving(save: () => Promise<void>): Promise<void> {
  try {
    await save();
    say({ text: whatCame(1, 1) });
  } catch (failure) {
    if (failure instanceof NotAllowed) askForPermission();
    else say({ text: whatCame(0, 1) });
  }
}

function sayingWhich(number: number, count: number): string {
  return i18n.t("viewer:saving_which", { number, all: count });
}

function whatCame(saved: number, count: number): string {
  if (saved === 0) return i18n.t("viewer:save_failed");
  if (saved < count) return i18n.t("viewer:saved_some", { number: saved, all: count });
  return count === 1 ? i18n.t("viewer:saved") : i18n.t("viewer:saved_all", { number: count });
}

function askForPermission(): void {
  const { openSettings } = platform.saving;
  const text = i18n.t("viewer:not_allowed");
  if (openSettings === null) say({ text });
  else
    say({
      text,
      action: { words: i18n.t("viewer:open_settings"), onPress: () => void openSettings() },
    });
}
