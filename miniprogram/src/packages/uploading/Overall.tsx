/** How far all files are together, and what can be done with all of them. */

import { useTranslation } from "react-i18next";

import { bytes } from "../../album/amounts.ts";
import { Button } from "../../ui/Button.tsx";
import { confirm } from "../../ui/choosing.tsx";
import { Box, Words } from "../../ui/elements.tsx";
import type { UploadQueue } from "../../uploading/queue.ts";
import type { Standing } from "../../uploading/standing.ts";
import { percent } from "./percent.ts";
import { Progress } from "./Progress.tsx";
import classes from "./uploads.module.css";

export function Overall({ queue, standing }: { queue: UploadQueue; standing: Standing }) {
  const { t } = useTranslation("upload");
  const { totals, hold } = standing;
  const { files, ended, underWay, paused, failed, lost, arrived } = totals;
  const done = percent(arrived, totals.bytes);
  const cancelAll = async () => {
    const isSure = await confirm({
      title: t("cancel_ask"),
      text: t("cancel_detail"),
      yes: t("cancel_yes"),
    });
    if (isSure) queue.cancel();
  };
  const actions = [
    {
      words: t("pause"),
      isThere: underWay > 0,
      act: () => {
        queue.pause();
      },
    },
    {
      words: t("resume"),
      isThere: paused > 0,
      act: () => {
        queue.resume();
      },
    },
    {
      words: t("retry"),
      isThere: failed > 0,
      act: () => {
        queue.retry();
      },
    },
    {
      words: t("clear"),
      isThere: ended > 0,
      act: () => {
        queue.clear();
      },
    },
    { words: t("cancel_all"), isThere: ended < files, act: () => void cancelAll() },
  ];
  return (
    <Box part="section" label={t("title")} className={classes.overall}>
      <Box className={classes.sums}>
        <Words>{t("arrived", { ended, files })}</Words>
        <Words>{t("amount", { sent: bytes(arrived), total: bytes(totals.bytes) })}</Words>
      </Box>
      <Progress percent={done} label={t("progress", { percent: done })} />
      <Box part="status" className={classes.notes}>
        {hold !== null && underWay > 0 && <Words>{t(`holds.${hold}`)}</Words>}
        {lost > 0 && <Words>{t("lost", { count: lost })}</Words>}
      </Box>
      <Box className={classes.actions}>
        {actions
          .filter(({ isThere }) => isThere)
          .map(({ words, act }) => (
            <Button key={words} kind="plain" onPress={act}>
              {words}
            </Button>
          ))}
      </Box>
    </Box>
  );
}
