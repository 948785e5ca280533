/** For how long a link is good, and what guests may do. */

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Button } from "../ui/Button.tsx";
import { Segments } from "../ui/Segments.tsx";
import { Box, Field, Words } from "../ui/elements.tsx";
import { Refusal } from "../ui/Refusal.tsx";
import { Switch } from "../ui/Switch.tsx";
import { DAYS, makeLink, USUAL, type Subject } from "./links.ts";
import classes from "./sharing.module.css";

const WORDS = {
  0: "terms.days_0",
  1: "terms.days_1",
  7: "terms.days_7",
  30: "terms.days_30",
} as const;

export function TermsForm(props: { subject: Subject; onMade: (url: string) => void }) {
  const { subject, onMade } = props;
  const { t } = useTranslation("link");
  const [terms, setTerms] = useState(USUAL);
  const making = useMutation({
    mutationFn: () => makeLink(subject, terms),
    onSuccess: ({ url }) => {
      if (url !== null) onMade(url);
    },
  });
  return (
    <Box className={classes.form}>
      <Words className={classes.detail}>{t("make_detail")}</Words>
      <Segments
        label={t("terms.until")}
        options={DAYS.map((days) => ({ value: days, words: t(WORDS[days]) }))}
        value={terms.days}
        onChange={(days) => {
          setTerms({ ...terms, days });
        }}
      />
      <Field
        label={t("terms.password")}
        placeholder={t("terms.password")}
        value={terms.password}
        longest={128}
        onChange={(password) => {
          setTerms({ ...terms, password });
        }}
      />
      <Switch
        isOn={terms.downloads}
        onChange={(downloads) => {
          setTerms({ ...terms, downloads });
        }}
      >
        {t("terms.downloads")}
      </Switch>
      <Switch
        isOn={terms.places}
        onChange={(places) => {
          setTerms({ ...terms, places });
        }}
      >
        {t("terms.places")}
      </Switch>
      <Refusal error={making.error} />
      <Button
        isBusy={making.isPending}
        onPress={() => {
          making.mutate();
        }}
      >
        {t("make_it")}
      </Button>
    </Box>
  );
}
