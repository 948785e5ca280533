/** Asks on what terms a link shall be, and makes it. */

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Button } from "../ui/Button.tsx";
import { Box, Words } from "../ui/elements.tsx";
import { Refusal } from "../ui/Refusal.tsx";
import { makeLink, type Subject } from "./links.ts";
import classes from "./sharing.module.css";
import { USUAL } from "./terms.ts";
import { TermsFields } from "./TermsFields.tsx";

export function NewLink(props: { subject: Subject; onMade: (url: string) => void }) {
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
      <TermsFields
        terms={terms}
        onChange={(changed) => {
          setTerms({ ...terms, ...changed });
        }}
      />
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
