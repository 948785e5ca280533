/** For how long a link is good, who is let in, and what guests may do. */

import { useTranslation } from "react-i18next";

import { Segments } from "../ui/Segments.tsx";
import { Box, Field } from "../ui/elements.tsx";
import { Switch } from "../ui/Switch.tsx";
import { endOf, type Link } from "./links.ts";
import classes from "./sharing.module.css";
import { DAYS, type Terms } from "./terms.ts";

const WORDS = {
  0: "terms.days_0",
  1: "terms.days_1",
  7: "terms.days_7",
  30: "terms.days_30",
} as const;

export function TermsFields(props: {
  terms: Terms;
  onChange: (changed: Partial<Terms>) => void;
  /** Left out: it is made yet. */
  link?: Link;
}) {
  const { terms, onChange, link } = props;
  const { t } = useTranslation("link");
  const hasPassword = link?.has_password ?? false;
  const asItIs = link === undefined ? [] : [{ value: null, words: endOf(link) }];
  const days = DAYS.filter((value) => value !== 0 || link?.expires_at !== null).map((value) => ({
    value,
    words: t(WORDS[value]),
  }));
  const password = t(hasPassword ? "terms.new_password" : "terms.password");
  return (
    <Box className={classes.form}>
      <Segments<Terms["days"]>
        label={t("terms.until")}
        options={[...asItIs, ...days]}
        value={terms.days}
        onChange={(chosen) => {
          onChange({ days: chosen });
        }}
      />
      {!terms.isOpened && (
        <Field
          label={password}
          placeholder={password}
          value={terms.password}
          longest={128}
          onChange={(typed) => {
            onChange({ password: typed });
          }}
        />
      )}
      {hasPassword && (
        <Switch
          isOn={terms.isOpened}
          onChange={(isOpened) => {
            onChange({ isOpened });
          }}
        >
          {t("terms.open")}
        </Switch>
      )}
      <Switch
        isOn={terms.downloads}
        onChange={(downloads) => {
          onChange({ downloads });
        }}
      >
        {t("terms.downloads")}
      </Switch>
      <Switch
        isOn={terms.places}
        onChange={(places) => {
          onChange({ places });
        }}
      >
        {t("terms.places")}
      </Switch>
    </Box>
  );
}
