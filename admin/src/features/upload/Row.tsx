/** One file of the tray. */

import { ActionIcon, Progress, Text } from "@mantine/core";
import { IconCheck, IconCopyCheck, IconRefresh, IconX } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";

import { bytes } from "../../shared/amounts.ts";
import type { Entry, Reason } from "./queue.ts";
import classes from "./upload.module.css";
import { uploader } from "./uploader.ts";

export const Row = memo(function Row({ entry, isPaused }: { entry: Entry; isPaused: boolean }) {
  const { t } = useTranslation("upload");
  const { id, name, size, folder, state } = entry;
  const isFinished = state.at === "done" || state.at === "known";
  const words = useWords(entry, isPaused);
  return (
    <li className={classes.file} data-state={state.at}>
      <div className={classes.fileText}>
        <Text size="sm" truncate title={folder === "" ? name : `${folder}/${name}`}>
          {name}
        </Text>
        <Text size="xs" c={state.at === "failed" ? "red" : "dimmed"} data-words>
          {isFinished || state.at === "failed" ? words : `${bytes(size)} · ${words}`}
        </Text>
        {state.at === "sending" && (
          <Progress
            value={size === 0 ? 0 : (100 * state.sent) / size}
            size={3}
            mt={2}
            aria-label={t("progress_of", { name })}
          />
        )}
      </div>
      {state.at === "done" && (
        <IconCheck size={18} color="var(--mantine-color-green-filled)" aria-hidden />
      )}
      {state.at === "known" && <IconCopyCheck size={18} aria-hidden />}
      {state.at === "failed" && (
        <ActionIcon
          variant="subtle"
          aria-label={t("retry_of", { name })}
          onClick={() => {
            uploader.retry(id);
          }}
        >
          <IconRefresh size={18} stroke={1.6} />
        </ActionIcon>
      )}
      {!isFinished && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("cancel_of", { name })}
          onClick={() => {
            uploader.cancel(id);
          }}
        >
          <IconX size={18} stroke={1.6} />
        </ActionIcon>
      )}
    </li>
  );
});

function useWords({ size, state }: Entry, isPaused: boolean): string {
  const { t } = useTranslation("upload");
  const reason = useReason();
  switch (state.at) {
    case "failed":
      return reason(state.reason);
    case "known":
      return t(state.isTrashed ? "states.in_trash" : "states.known");
    case "hashing": {
      const percent = size === 0 ? 0 : Math.round((100 * state.read) / size);
      return percent === 0 ? t("states.hashing") : t("states.hashing_part", { percent });
    }
    case "sending":
      return t("states.sending", {
        percent: size === 0 ? 0 : Math.round((100 * state.sent) / size),
      });
    case "done":
    case "lost":
      return t(`states.${state.at}`);
    case "waiting":
    case "hashed":
    case "ready":
      return t(isPaused ? "states.paused" : "states.waiting");
  }
}

function useReason(): (reason: Reason) => string {
  const { t } = useTranslation("upload");
  return (reason) => {
    switch (reason.kind) {
      case "refused":
        return reason.words;
      case "connection":
        return t("reasons.connection");
      case "store":
        return t("reasons.store", { status: reason.status });
      case "unreadable":
        return t("reasons.unreadable");
    }
  };
}
