import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";

import { forgetKept } from "../../album/account.ts";
import { forgetAnswers } from "../../album/keeping.ts";
import { Elsewhere } from "../../entrance/Elsewhere.tsx";
import { Languages } from "../../entrance/Languages.tsx";
import { PasswordForm } from "../../entrance/PasswordForm.tsx";
import { WechatDoor } from "../../entrance/WechatDoor.tsx";
import { platform } from "../../platform/index.ts";
import { goOn, open, useParameters } from "../../platform/navigation.ts";
import { Box, Touchable, Words } from "../../ui/elements.tsx";
import classes from "../../entrance/entrance.module.css";
import { Screen } from "../../ui/Screen.tsx";

/** Leads on to the page that somebody wanted to see (`next`). */
export default function EntrancePage() {
  const { t } = useTranslation("entrance");
  const { invitation = "", next = "" } = useParameters();
  const client = useQueryClient();
  useEffect(() => {
    // of whoever was signed out elsewhere, or by the album
    forgetKept().catch(() => undefined);
  }, []);
  const enter = async () => {
    forgetAnswers();
    client.clear(); // whatever was there belonged to somebody else, or to nobody
    await goOn(next);
  };
  return (
    <Screen title={t("title")} hasBack={false} actions={<Languages />}>
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
        <Elsewhere invitation={invitation} next={next} />
        <Touchable className={classes.other} onPress={() => void open("help")}>
          {t("help")}
        </Touchable>
      </Box>
    </Screen>
  );
}
