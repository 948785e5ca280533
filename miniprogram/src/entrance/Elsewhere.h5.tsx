/** Ways in that the album's own pages have: an invitation, a forgotten password, a passkey. */

import { useTranslation } from "react-i18next";

import classes from "./entrance.module.css";

const HERE = encodeURIComponent("/m");

export function Elsewhere() {
  const { t } = useTranslation("entrance");
  return (
    <nav className={classes.ways} aria-label={t("other_ways")}>
      <a className={classes.other} href="/register">
        {t("have_invitation")}
      </a>
      <a className={classes.other} href={`/sign-in?next=${HERE}`}>
        {t("by_passkey")}
      </a>
      <a className={classes.other} href="/forgot-password">
        {t("forgotten")}
      </a>
    </nav>
  );
}
