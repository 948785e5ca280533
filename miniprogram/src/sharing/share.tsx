/** Hands photos on: by a link, whose terms are asked for first, or as files. */

import i18n from "i18next";

import { platform } from "../platform/index.ts";
import type { Wanted } from "../saving/originals.ts";
import { choose } from "../ui/choosing.tsx";
import { ask, inform } from "../ui/dialogs.ts";
import { HandFiles } from "./HandFiles.tsx";
import { HandOn } from "./HandOn.tsx";
import type { Subject } from "./links.ts";
import { NewLink } from "./NewLink.tsx";

const MOST = 20; // files, all of which the device has to hold at once

/** Answers whether they were handed on. */
export async function sharePhotos(photos: readonly Wanted[], title: string): Promise<boolean> {
  const { gather } = platform.sharing;
  if (gather !== null && photos.length <= MOST) {
    const way = await choose<"link" | "files">({
      title: i18n.t("link:how"),
      choices: [
        { words: i18n.t("link:as_link"), value: "link" },
        { words: i18n.t(photos.length === 1 ? "link:as_file" : "link:as_files"), value: "files" },
      ],
    });
    if (way === undefined) return false;
    if (way === "files") {
      const isHanded = await ask<true>(i18n.t("link:files"), (answer) => (
        <HandFiles photos={photos} gather={gather} onDone={answer} />
      ));
      return isHanded ?? false;
    }
  }
  return share({ photos: photos.map(({ id }) => id) }, title);
}

/**
 * Answers whether a link was made.
 *
 * @param title of what is shared, for whoever gets it
 */
export async function share(subject: Subject, title: string): Promise<boolean> {
  const link = await ask<string>(i18n.t("link:make"), (answer) => (
    <NewLink subject={subject} onMade={answer} />
  ));
  if (link === undefined) return false;
  await handOn(link, title);
  return true;
}

/** Shows a link's address, and the ways to pass it on. */
export async function handOn(url: string, title: string): Promise<void> {
  await inform(i18n.t("link:made"), () => <HandOn url={url} title={title} />);
}
