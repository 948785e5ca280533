import { useTranslation } from "react-i18next";

import { ProblemError } from "../album/client.ts";
import { Box } from "../ui/elements.tsx";
import classes from "./entrance.module.css";

/** Why it was not done; nothing while there is nothing to say. */
export function Refused({ error }: { error: Error | null }) {
  const { t } = useTranslation();
  return (
    <Box part="status" className={classes.refused}>
      {error !== null && (error instanceof ProblemError ? error.message : t("unreachable"))}
    </Box>
  );
}
