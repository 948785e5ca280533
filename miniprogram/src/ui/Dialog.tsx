/** The sheet at the lower edge in which a page asks something; what is said meanwhile lies above it. */

import { useTranslation } from "react-i18next";

import type { Open } from "./dialogs.ts";
import { Box, Touchable } from "./elements.tsx";
import classes from "./dialogs.module.css";
import { Modal } from "./Modal.tsx";
import { Notices } from "./Notices.tsx";

export function Dialog({ title, leave, render, dismiss }: Open) {
  const { t } = useTranslation();
  return (
    <Modal title={title} onDismiss={dismiss}>
      <Notices />
      <Box className={classes.sheet}>
        <Box part="heading" className={classes.title}>
          {title}
        </Box>
        {render()}
        <Touchable className={classes.leave} onPress={dismiss}>
          {t(leave)}
        </Touchable>
      </Box>
    </Modal>
  );
}
