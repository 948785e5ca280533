import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { Person } from "../../account/Person.tsx";
import { Row, Rows } from "../../account/Rows.tsx";
import { signOut } from "../../album/account.ts";
import { useMember } from "../../entrance/member.ts";
import { open, startAt } from "../../platform/navigation.ts";
import { endUploads } from "../../uploading/uploads.ts";
import { Waiting } from "../../ui/Answer.tsx";
import { Button } from "../../ui/Button.tsx";
import { confirm } from "../../ui/choosing.tsx";
import { Box } from "../../ui/elements.tsx";
import classes from "../../account/rows.module.css";
import { TabScreen } from "../../ui/Screen.tsx";

export default function MePage() {
  const { t } = useTranslation("account");
  const client = useQueryClient();
  const account = useMember();
  const leave = async () => {
    const question = { title: t("leave"), text: t("leave_help"), yes: t("leave") };
    if (!(await confirm(question))) return;
    endUploads();
    await signOut();
    client.clear();
    await startAt("entrance");
  };
  return (
    <TabScreen title={t("title")}>
      {account === undefined ? (
        <Waiting />
      ) : (
        <>
          <Person account={account} />
          <Rows>
            <Row icon="upload" words={t("uploads")} onPress={() => void open("uploads")} />
            <Row icon="people" words={t("review")} onPress={() => void open("review")} />
            <Row icon="sparkles" words={t("memories")} onPress={() => void open("memories")} />
            <Row icon="heart" words={t("favourites")} onPress={() => void open("favourites")} />
            <Row icon="link" words={t("links")} onPress={() => void open("links")} />
          </Rows>
          <Rows>
            <Row icon="settings" words={t("settings")} onPress={() => void open("settings")} />
          </Rows>
          <Box className={classes.out}>
            <Button kind="danger" onPress={() => void leave()}>
              {t("leave")}
            </Button>
          </Box>
        </>
      )}
    </TabScreen>
  );
}
