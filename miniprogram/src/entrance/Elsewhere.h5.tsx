/** Ways in that the album's own pages have: an invitation, a forgotten password, a passkey. */

import { useTranslation } from "react-i18next";

import type { Elsewhere as Props } from "./elsewhere.types.ts";
import classes from "./entrance.module.css";

export function Elsewhere({ invitation, next }: Props) {
  const { t } = useTranslation("entrance");
  const here = encodeURIComponent(`/m${next === "" ? "/" : next}`);
  return (
    <nav className={classes.ways} aria-label={t("other_ways")}>
      <a className={classes.other} href={`/register${invitation === "" ? "" : `#${invitation}`}`}>
        {t("have_invitation")}
      </a>
      <a className={classes.other} href={`/sign-in?next=${here}`}>
        {t("by_passkey")}
      </a>
      <a className={classes.other} href="/forgot-password">
        {t("forgotten")}
      </a>
    </nav>
  );
}
