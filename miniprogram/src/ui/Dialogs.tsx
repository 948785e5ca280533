/** The sheet at the lower edge in which a page asks something. */

import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";

import { current, listen } from "./dialogs.ts";
import { Box, Touchable } from "./elements.tsx";
import classes from "./dialogs.module.css";
import { Modal } from "./Modal.tsx";

export function Dialogs() {
  const { t } = useTranslation();
  const open = useSyncExternalStore(listen, current);
  if (open === null) return null;
  return (
    <Modal key={open.key} title={open.title} onDismiss={open.dismiss}>
      <Box className={classes.sheet}>
        <Box part="heading" className={classes.title}>
          {open.title}
        </Box>
        {open.render()}
        <Touchable className={classes.cancel} onPress={open.dismiss}>
          {t("cancel")}
        </Touchable>
      </Box>
    </Modal>
  );
}
