/** What lies above the page that is seen: what it asks, or what is said in passing. */

import { useSyncExternalStore } from "react";

import { useIsOnTop } from "../platform/navigation.ts";
import { Dialog } from "./Dialog.tsx";
import { current, listen } from "./dialogs.ts";
import { Box } from "./elements.tsx";
import { Notices } from "./Notices.tsx";
import classes from "./overlays.module.css";

export function Overlays() {
  const isOnTop = useIsOnTop();
  const open = useSyncExternalStore(listen, current);
  if (!isOnTop) return null;
  if (open !== null) return <Dialog {...open} key={open.key} />;
  return (
    <Box className={classes.edge}>
      <Notices />
    </Box>
  );
}
