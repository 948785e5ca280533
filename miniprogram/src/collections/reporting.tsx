/** What is wrong with a link, said to whoever runs the album. */

import i18n from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../album/client.ts";
import { Button } from "../ui/Button.tsx";
import { Segments } from "../ui/Segments.tsx";
import { ask } from "../ui/dialogs.ts";
import { Box, Field, Words } from "../ui/elements.tsx";
import { say } from "../ui/notices.ts";
import classes from "./collections.module.css";
import { report } from "./guest.ts";

type Report = Schemas["NewReportRequest"];

const REASONS: readonly Report["reason"][] = [
  "illegal",
  "intimate",
  "privacy",
  "copyright",
  "other",
];

export async function reportLink(link: string): Promise<void> {
  const said = await ask<Report>(i18n.t("link:report.title"), (answer) => (
    <ReportForm onSend={answer} />
  ));
  if (said === undefined) return;
  await report(link, said);
  say({ text: i18n.t("link:report.thanks") });
}

function ReportForm({ onSend }: { onSend: (report: Report) => void }) {
  const { t } = useTranslation("link");
  const [reason, setReason] = useState<Report["reason"]>();
  const [words, setWords] = useState("");
  return (
    <Box className={classes.stack}>
      <Words className={classes.detail}>{t("report.detail")}</Words>
      <Segments
        label={t("report.title")}
        options={REASONS.map((value) => ({ value, words: t(`report.${value}`) }))}
        value={reason}
        onChange={setReason}
      />
      <Field
        label={t("report.words")}
        placeholder={t("report.words")}
        value={words}
        longest={1000}
        onChange={setWords}
      />
      <Button
        isDisabled={reason === undefined}
        onPress={() => {
          if (reason !== undefined) onSend({ reason, words: words.trim() });
        }}
      >
        {t("report.send")}
      </Button>
    </Box>
  );
}
