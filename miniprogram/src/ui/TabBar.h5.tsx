/** The bar below, which a browser leaves to the page; Taro's own knows neither night nor keyboard. */

import { useTranslation } from "react-i18next";

import { open, useHere } from "../platform/navigation.ts";
import { TABS } from "../pages.ts";
import { joined } from "./classes.ts";
import { Box, Touchable, Words } from "./elements.tsx";
import { Icon, type IconName } from "./Icon.tsx";
import classes from "./tab-bar.module.css";

const ICONS = {
  timeline: "photo",
  search: "search",
  albums: "album",
  me: "me",
} as const satisfies Record<(typeof TABS)[number], IconName>;

export function TabBar() {
  const { t } = useTranslation();
  const here = useHere();
  return (
    <Box part="navigation" label={t("tabs.label")} className={classes.bar}>
      {TABS.map((tab) => (
        <Touchable
          key={tab}
          className={joined(classes.tab, tab === here && classes.here)}
          isPressed={tab === here}
          onPress={() => void open(tab)}
        >
          <Icon name={ICONS[tab]} />
          <Words>{t(`tabs.${tab}`)}</Words>
        </Touchable>
      ))}
    </Box>
  );
}
