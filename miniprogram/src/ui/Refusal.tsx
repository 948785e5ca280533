/** Why something was not done, beside what asked for it. */

import { useTranslation } from "react-i18next";

import { ProblemError } from "../album/client.ts";
import { Box } from "./elements.tsx";
import classes from "./refusal.module.css";

export function Refusal({ error }: { error: Error | null }) {
  const { t } = useTranslation();
  return (
    <Box part="status" className={error === null ? undefined : classes.refusal}>
      {error !== null && (error instanceof ProblemError ? error.message : t("unreachable"))}
    </Box>
  );
}
