/** Why something was not done, beside what asked for it. */

import { whyNot } from "../album/refusals.ts";
import { Box } from "./elements.tsx";
import classes from "./refusal.module.css";

export function Refusal({ error }: { error: Error | null }) {
  return (
    <Box part="status" className={error === null ? undefined : classes.refusal}>
      {error !== null && whyNot(error)}
    </Box>
  );
}
