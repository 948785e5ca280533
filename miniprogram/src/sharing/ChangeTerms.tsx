/** Asks what shall hold for a link from now on. */

import { useMutation } from "@tanstack/react-query";
import i18n from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Button } from "../ui/Button.tsx";
import { ask } from "../ui/dialogs.ts";
import { Box } from "../ui/elements.tsx";
import { Refusal } from "../ui/Refusal.tsx";
import { changeLink, type Link } from "./links.ts";
import classes from "./sharing.module.css";
import { termsOf } from "./terms.ts";
import { TermsFields } from "./TermsFields.tsx";

/** Answers whether it was changed. */
export async function changeTerms(link: Link): Promise<boolean> {
  const isChanged = await ask<true>(i18n.t("link:change"), (answer) => (
    <ChangeTerms
      link={link}
      onDone={() => {
        answer(true);
      }}
    />
  ));
  return isChanged ?? false;
}

function ChangeTerms({ link, onDone }: { link: Link; onDone: () => void }) {
  const { t } = useTranslation(["link", "common"]);
  const [terms, setTerms] = useState(() => termsOf(link));
  const saving = useMutation({ mutationFn: () => changeLink(link, terms), onSuccess: onDone });
  return (
    <Box className={classes.form}>
      <TermsFields
        link={link}
        terms={terms}
        onChange={(changed) => {
          setTerms({ ...terms, ...changed });
        }}
      />
      <Refusal error={saving.error} />
      <Button
        isBusy={saving.isPending}
        onPress={() => {
          saving.mutate();
        }}
      >
        {t("common:save")}
      </Button>
    </Box>
  );
}
