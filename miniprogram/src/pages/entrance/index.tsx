import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { forgetAnswers } from "../../album/keeping.ts";
import { Elsewhere } from "../../entrance/Elsewhere.tsx";
import { PasswordForm } from "../../entrance/PasswordForm.tsx";
import { WechatDoor } from "../../entrance/WechatDoor.tsx";
import { platform } from "../../platform/index.ts";
import { startAt, useParameters } from "../../platform/navigation.ts";
import { Box, Words } from "../../ui/elements.tsx";
import classes from "../../entrance/entrance.module.css";
import { Screen } from "../../ui/Screen.tsx";

export default function EntrancePage() {
  const { t } = useTranslation("entrance");
  const { invitation = "" } = useParameters();
  const client = useQueryClient();
  const enter = async () => {
    forgetAnswers();
    client.clear(); // whatever was there belonged to somebody else, or to nobody
    await startAt("timeline");
  };
  return (
    <Screen title={t("title")} hasBack={false}>
      <Box className={classes.page}>
        <Box className={classes.greeting}>
          <Words className={classes.name}>{t("name")}</Words>
          <Words className={classes.help}>{t("greeting")}</Words>
        </Box>
        {platform.wechatCode === null ? (
          <PasswordForm words={t("enter")} onDone={enter} />
        ) : (
          <WechatDoor invitation={invitation} onDone={enter} />
        )}
        <Elsewhere />
      </Box>
    </Screen>
  );
}
