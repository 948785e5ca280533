/** Where files come from, in which quality, and over which network they go. */

import { useTranslation } from "react-i18next";

import { Button } from "../../ui/Button.tsx";
import { Box, Words } from "../../ui/elements.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { Switch } from "../../ui/Switch.tsx";
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
      <Segments
        label={t("quality")}
        options={[
          { value: true, words: t("original") },
          { value: false, words: t("smaller") },
        ]}
        value={original}
        onChange={prefer}
      />
      <Words className={classes.help}>{t(original ? "original_help" : "smaller_help")}</Words>
      {/* where nobody knows the network, the wish could not be kept */}
      {(connection !== "unknown" || isWifiOnly) && (
        <Switch
          isOn={isWifiOnly}
          onChange={(isOn) => {
            queue.setWifiOnly(isOn);
          }}
        >
          {t("wifi_only")}
        </Switch>
      )}
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
