/** A page: its head, what scrolls, and what lies above that. */

import type { ReactNode } from "react";

import { useTabNames } from "../platform/navigation.ts";
import { Box, Scroller } from "./elements.tsx";
import { Head } from "./Head.tsx";
import { Overlays } from "./Overlays.tsx";
import classes from "./screen.module.css";
import { TabBar } from "./TabBar.tsx";

export function Screen(props: {
  title: string;
  children: ReactNode;
  /** False: there is nothing before it. */
  hasBack?: boolean;
  /** Beside the title. */
  actions?: ReactNode;
  onScroll?: (top: number, height: number) => void;
  onEnd?: () => void;
  onRefresh?: () => Promise<unknown>;
  top?: number;
  target?: string | undefined;
  /** Stays where it is at the lower edge. */
  foot?: ReactNode;
  /** Below everything. */
  bar?: ReactNode;
}) {
  const { title, children, hasBack = true, actions, foot, bar, ...scrolling } = props;
  return (
    <Box className={classes.screen}>
      <Head title={title} hasBack={hasBack}>
        {actions}
      </Head>
      <Box part="main" className={classes.content}>
        <Scroller {...scrolling}>{children}</Scroller>
      </Box>
      <Overlays />
      {foot !== undefined && <Box className={classes.foot}>{foot}</Box>}
      {bar}
    </Box>
  );
}

/** A page of the bar below: nothing is before it. */
export function TabScreen(props: Omit<Parameters<typeof Screen>[0], "bar" | "hasBack">) {
  useTabNames();
  return <Screen {...props} hasBack={false} bar={<TabBar />} />;
}
