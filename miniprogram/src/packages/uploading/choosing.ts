/** Files of this device into the queue, as its owner likes them. */

import { useState } from "react";
import { useTranslation } from "react-i18next";

import { NotAllowed, type Given, type Wish } from "../../platform/files.ts";
import { platform } from "../../platform/index.ts";
import { say } from "../../ui/notices.ts";
import type { UploadQueue } from "../../uploading/queue.ts";

const SMALLER = "uploads-smaller";
const MOST = 100; // at once; WeChat gives fewer

export function useChoosing(queue: UploadQueue) {
  const { t } = useTranslation("upload");
  const [isPreparing, setPreparing] = useState(false);
  const [original, setOriginal] = useState(() => platform.storage.get(SMALLER) !== true);
  const onGiven = ({ taken, leftOut }: Given) => {
    setPreparing(taken > 0);
    if (leftOut > 0) say({ text: t("left_out", { count: leftOut }) });
  };
  return {
    isPreparing,
    original,
    prefer: (isOriginal: boolean) => {
      setOriginal(isOriginal);
      platform.storage.set(SMALLER, !isOriginal);
    },
    choose: async (from: Wish["from"]) => {
      try {
        queue.add(await platform.files.choose({ from, original, most: MOST, onGiven }));
      } catch (error) {
        say({ text: t(error instanceof NotAllowed ? "not_allowed" : "failed_to_choose") });
      }
      setPreparing(false);
    },
  };
}
