/** What surrounds the page of a link: whose album this is, in which language, and a way to complain. */

import { Anchor, Button, Container, Group, Text } from "@mantine/core";
import { IconLanguage } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { speak, spoken } from "../../app/language.ts";
import { Dialogs } from "../../shared/dialogs.tsx";
import classes from "./guest.module.css";
import { ReportButton } from "./ReportButton.tsx";

const MAIN = "content";

/** @param reports the key of the link that can be reported */
export function Frame({ reports, children }: { reports?: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={classes.frame}>
      <Anchor href={`#${MAIN}`} className={classes.skip}>
        {t("skip_to_content")}
      </Anchor>
      <header>
        <Container fluid py="sm">
          <Group justify="space-between">
            <Group gap="xs">
              <img src="/static/entrance/mark.svg" alt="" width={28} height={28} />
              <Text fw={600}>{t("title")}</Text>
            </Group>
            <Button
              variant="subtle"
              color="gray"
              size="compact-md"
              leftSection={<IconLanguage size={16} />}
              onClick={() => void speak(spoken() === "en" ? "zh-CN" : "en")}
            >
              {t("other_language")}
            </Button>
          </Group>
        </Container>
      </header>
      <main id={MAIN} tabIndex={-1} className={classes.main}>
        <Container fluid>{children}</Container>
      </main>
      {reports !== undefined && (
        <footer className={classes.foot}>
          <ReportButton link={reports} />
        </footer>
      )}
      <Dialogs />
    </div>
  );
}
