import { useSyncExternalStore } from "react";

import { Box, Touchable, Words } from "./elements.tsx";
import classes from "./notices.module.css";
import { hush, listen, said } from "./notices.ts";

/** The place on a page where notices are seen and heard; it is there before any of them. */
export function Notices() {
  const notice = useSyncExternalStore(listen, said);
  return (
    <Box part="status" className={classes.place}>
      {notice !== null && (
        <Box className={classes.notice}>
          <Words className={classes.text}>{notice.text}</Words>
          {notice.action !== undefined && (
            <Touchable
              className={classes.action}
              onPress={() => {
                hush();
                notice.action?.onPress();
              }}
            >
              {notice.action.words}
            </Touchable>
          )}
        </Box>
      )}
    </Box>
  );
}
