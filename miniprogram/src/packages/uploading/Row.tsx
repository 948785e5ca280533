/** One file: what it is, where it is, and what can be done with it. */

import type { TFunction } from "i18next";
import { memo } from "react";
import { useTranslation } from "react-i18next";

import { bytes } from "../../album/amounts.ts";
import { Box, Picture, Touchable, Words } from "../../ui/elements.tsx";
import { Icon, type IconName } from "../../ui/Icon.tsx";
import { hasEnded, isUnderWay, type Entry, type Reason } from "../../uploading/entry.ts";
import type { UploadQueue } from "../../uploading/queue.ts";
import { percent } from "./percent.ts";
import { Progress } from "./Progress.tsx";
import classes from "./uploads.module.css";

export const Row = memo(function Row({ entry, queue }: { entry: Entry; queue: UploadQueue }) {
  const { t } = useTranslation("upload");
  const { id, file, state } = entry;
  const { name, thumbnail, size } = file;
  return (
    <Box part="item" className={classes.row}>
      <Box className={classes.picture}>
        {thumbnail === null ? <Icon name="film" /> : <Picture source={thumbnail} words="" />}
      </Box>
      <Box className={classes.about}>
        <Words className={classes.name}>{name}</Words>
        <Words className={state.at === "failed" ? classes.wrong : classes.help}>
          {`${bytes(size)} · ${said(entry, t)}`}
        </Words>
        {state.at === "sending" && <Progress percent={percent(state.bytes, size)} />}
      </Box>
      {isUnderWay(entry) && (
        <Tool
          icon="pause"
          label={t("pause_of", { name })}
          onPress={() => {
            queue.pause([id]);
          }}
        />
      )}
      {state.at === "paused" && (
        <Tool
          icon="film"
          label={t("resume_of", { name })}
          onPress={() => {
            queue.resume([id]);
          }}
        />
      )}
      {state.at === "failed" && (
        <Tool
          icon="undo"
          label={t("retry_of", { name })}
          onPress={() => {
            queue.retry([id]);
          }}
        />
      )}
      {hasEnded(entry) ? (
        <Box className={classes.tool} isHidden>
          <Icon name="check" />
        </Box>
      ) : (
        <Tool
          icon="close"
          label={t("cancel_of", { name })}
          onPress={() => {
            queue.cancel([id]);
          }}
        />
      )}
    </Box>
  );
});

function Tool(props: { icon: IconName; label: string; onPress: () => void }) {
  const { icon, ...rest } = props;
  return (
    <Touchable {...rest} className={classes.tool}>
      <Icon name={icon} />
    </Touchable>
  );
}

function said({ file, state }: Entry, t: TFunction<"upload">): string {
  switch (state.at) {
    case "failed":
      return because(state.reason, t);
    case "hashing":
    case "sending":
      return t(`states.${state.at}`, { percent: percent(state.bytes, file.size) });
    case "known":
      return t(state.trashed ? "states.in_trash" : "states.known");
    default:
      return t(`states.${state.at}`);
  }
}

function because(reason: Reason, t: TFunction<"upload">): string {
  switch (reason.kind) {
    case "refused":
      return reason.words;
    case "store":
      return t("reasons.store", { status: reason.status });
    default:
      return t(`reasons.${reason.kind}`);
  }
}
