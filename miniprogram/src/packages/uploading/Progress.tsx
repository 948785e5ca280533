import { Box } from "../../ui/elements.tsx";
import classes from "./uploads.module.css";

/** A bar; who does not see it is told its label, or hears of it elsewhere. */
export function Progress({ percent, label }: { percent: number; label?: string }) {
  return (
    <Box
      {...(label === undefined ? { isHidden: true } : { part: "progress", percent, label })}
      className={classes.bar}
    >
      <Box className={classes.filled} style={{ width: `${String(percent)}%` }} />
    </Box>
  );
}
