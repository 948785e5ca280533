/** Where files come from, in which quality, and over which network they go. */

import { useTranslation } from "react-i18next";

import { Button } from "../../ui/Button.tsx";
import { joined } from "../../ui/classes.ts";
import { Box, Touchable, Words } from "../../ui/elements.tsx";
import type { UploadQueue } from "../../uploading/queue.ts";
import type { Standing } from "../../uploading/standing.ts";
import { useChoosing } from "./choosing.ts";
import classes from "./uploads.module.css";

export function Source({ queue, standing }: { queue: UploadQueue; standing: Standing }) {
  const { t } = useTranslation("upload");
  const { isPreparing, original, prefer, choose } = useChoosing(queue);
  const { isWifiOnly, connection } = standing;
  return (
    <Box part="section" label={t("add")} className={classes.source}>
      <Box className={classes.options}>
        {[true, false].map((isOriginal) => (
          <Option
            key={String(isOriginal)}
            words={t(isOriginal ? "original" : "smaller")}
            isChosen={original === isOriginal}
            onPress={() => {
              prefer(isOriginal);
            }}
          />
        ))}
        {/* where nobody knows the network, the wish could not be kept */}
        {(connection !== "unknown" || isWifiOnly) && (
          <Option
            words={t("wifi_only")}
            isChosen={isWifiOnly}
            onPress={() => {
              queue.setWifiOnly(!isWifiOnly);
            }}
          />
        )}
      </Box>
      <Words className={classes.help}>{t(original ? "original_help" : "smaller_help")}</Words>
      <Box part="status" className={classes.help}>
        {isPreparing && t("preparing")}
      </Box>
      <Box className={classes.ways}>
        <Button className={classes.way} isBusy={isPreparing} onPress={() => void choose("album")}>
          {t("from_album")}
        </Button>
        <Button
          className={classes.way}
          kind="plain"
          isBusy={isPreparing}
          onPress={() => void choose("camera")}
        >
          {t("from_camera")}
        </Button>
      </Box>
    </Box>
  );
}

function Option(props: { words: string; isChosen: boolean; onPress: () => void }) {
  const { words, isChosen, onPress } = props;
  return (
    <Touchable
      className={joined(classes.option, isChosen && classes.chosen)}
      isPressed={isChosen}
      onPress={onPress}
    >
      {words}
    </Touchable>
  );
}
