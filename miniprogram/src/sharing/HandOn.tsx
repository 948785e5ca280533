/** A link that was made, and the ways to pass it on. */

import { useEffect } from "react";
import { useTranslation } from "react-i18next";

import { addressed } from "../pages.ts";
import { lay } from "../platform/cards.ts";
import { platform } from "../platform/index.ts";
import { Button } from "../ui/Button.tsx";
import { CardButton } from "../ui/CardButton.tsx";
import { Box, Words } from "../ui/elements.tsx";
import { say } from "../ui/notices.ts";
import { keyOf } from "./links.ts";
import classes from "./sharing.module.css";

export function HandOn({ url, title }: { url: string; title: string }) {
  const { t } = useTranslation("link");
  const { hand, copy } = platform.sharing;
  useEffect(() => {
    lay({ title, path: addressed("link", { key: keyOf(url) }) });
  }, [url, title]);
  return (
    <Box className={classes.form}>
      <Words className={classes.detail}>{t("made_detail")}</Words>
      <Words label={t("address")} className={classes.address}>
        {url}
      </Words>
      <CardButton>{t("card")}</CardButton>
      {hand !== null && <Button onPress={() => void hand({ title, url })}>{t("hand")}</Button>}
      <Button
        kind="plain"
        onPress={() => {
          void copy(url).then(() => {
            say({ text: t("copied") });
          });
        }}
      >
        {t("copy")}
      </Button>
    </Box>
  );
}
