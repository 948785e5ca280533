import { useTranslation } from "react-i18next";

import { leave } from "../../account/leaving.ts";
import { Person } from "../../account/Person.tsx";
import { Row, Rows } from "../../account/Rows.tsx";
import { useMember } from "../../entrance/member.ts";
import { Unknown } from "../../entrance/Unknown.tsx";
import { open } from "../../platform/navigation.ts";
import { Button } from "../../ui/Button.tsx";
import { Box } from "../../ui/elements.tsx";
import classes from "../../account/rows.module.css";
import { TabScreen } from "../../ui/Screen.tsx";

export default function MePage() {
  const { t } = useTranslation("account");
  const account = useMember();
  return (
    <TabScreen title={t("title")}>
      {account === undefined ? (
        <Unknown />
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
            <Row icon="question" words={t("help")} onPress={() => void open("help")} />
          </Rows>
          <Box className={classes.out}>
            <Button kind="danger" onPress={() => void leave(account)}>
              {t("leave")}
            </Button>
          </Box>
        </>
      )}
    </TabScreen>
  );
}
