/** Who is signed in, and how much room their photos take. */

import { useTranslation } from "react-i18next";

import type { Account } from "../album/account.ts";
import { bytes } from "../album/amounts.ts";
import { Box, Words } from "../ui/elements.tsx";
import classes from "./rows.module.css";

export function Person({ account }: { account: Account }) {
  const { t } = useTranslation("account");
  const { name = "", email, has_email, used_bytes, quota_bytes } = account;
  return (
    <Box className={classes.person}>
      <Words className={classes.name}>{name === "" ? t("nameless") : name}</Words>
      {has_email && <Words className={classes.subdued}>{email}</Words>}
      {quota_bytes === null ? (
        <Words className={classes.subdued}>{t("used", { used: bytes(used_bytes) })}</Words>
      ) : (
        <>
          <Box className={classes.bar} isHidden>
            <Box className={classes.filled} style={{ width: share(used_bytes, quota_bytes) }} />
          </Box>
          <Words className={classes.subdued}>
            {t("used_of", { used: bytes(used_bytes), quota: bytes(quota_bytes) })}
          </Words>
        </>
      )}
    </Box>
  );
}

function share(used: number, quota: number): string {
  return `${String(Math.min(100, quota === 0 ? 100 : (100 * used) / quota))}%`;
}
