import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { wechatQuery } from "../../../../album/account.ts";
import { Row, Rows } from "../../../../account/Rows.tsx";
import { language, LANGUAGES, speak, type Language } from "../../../../album/language.ts";
import { useMember } from "../../../../entrance/member.ts";
import { platform } from "../../../../platform/index.ts";
import { open } from "../../../../platform/navigation.ts";
import { choose } from "../../../../ui/choosing.tsx";
import { Screen } from "../../../../ui/Screen.tsx";

export default function SettingsPage() {
  const { t } = useTranslation("account");
  const account = useMember();
  const { data: wechat } = useQuery(wechatQuery);
  const isOffered = platform.wechatCode !== null || wechat?.is_enabled === true;
  const chooseLanguage = async () => {
    const chosen = await choose<Language>({
      title: t("language"),
      choices: (["zh-CN", "en"] as const).map((value) => ({
        words: LANGUAGES[value],
        value,
        isChosen: value === language(),
      })),
    });
    if (chosen !== undefined) await speak(chosen);
  };
  return (
    <Screen title={t("settings")}>
      <Rows>
        <Row
          words={t("language")}
          value={LANGUAGES[language()]}
          onPress={() => void chooseLanguage()}
        />
        <Row
          words={t("phone.number")}
          value={account?.phone_number ?? undefined}
          onPress={() => void open("phone")}
        />
        {isOffered && <Row words={t("wechat.title")} onPress={() => void open("binding")} />}
      </Rows>
    </Screen>
  );
}
