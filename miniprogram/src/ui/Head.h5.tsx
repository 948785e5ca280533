/** The head of a page, which a browser leaves to the page. */

import { useEffect } from "react";
import { useTranslation } from "react-i18next";

import { back } from "../platform/navigation.ts";
import { Box, Touchable } from "./elements.tsx";
import classes from "./head.module.css";
import type { HeadProps } from "./head.types.ts";
import { Icon } from "./Icon.tsx";

export function Head({ title, hasBack, children }: HeadProps) {
  const { t, i18n } = useTranslation();
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    document.documentElement.lang = i18n.language;
  }, [i18n.language]);
  return (
    <Box part="header" className={classes.head}>
      {hasBack && (
        <Touchable label={t("back")} className={classes.back} onPress={() => void back()}>
          <Icon name="back" />
        </Touchable>
      )}
      <Box part="title" className={classes.title}>
        {title}
      </Box>
      {children}
    </Box>
  );
}
