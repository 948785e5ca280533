import { Box } from "../../ui/elements.tsx";
import classes from "./uploads.module.css";

/** A bar; who does not see it is told its label, or hears of it elsewhere. */
export function Progress({ percent, label }: { percent: number; label?: string }) {
  return (
    <Box className={classes.bar} label={label} isHidden={label === undefined}>
      <Box className={classes.filled} style={{ width: `${String(percent)}%` }} />
    </Box>
  );
}
