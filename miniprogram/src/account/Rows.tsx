/** What can be opened or changed, a line each. */

import { Children, type ReactNode } from "react";

import { joined } from "../ui/classes.ts";
import { Box, Touchable, Words } from "../ui/elements.tsx";
import { Icon, type IconName } from "../ui/Icon.tsx";
import classes from "./rows.module.css";

export function Rows({ children }: { children: ReactNode }) {
  const rows = Children.toArray(children);
  return (
    <Box part="list" className={classes.list}>
      {rows.map((row, index) => (
        <Box key={index} part="item" className={joined(index === rows.length - 1 && classes.last)}>
          {row}
        </Box>
      ))}
    </Box>
  );
}

export function Row(props: {
  words: string;
  icon?: IconName;
  /** What holds now. */
  value?: string | undefined;
  onPress: () => void;
}) {
  const { words, icon, value, onPress } = props;
  return (
    <Touchable className={classes.row} onPress={onPress}>
      {icon !== undefined && <Icon name={icon} />}
      <Words className={classes.words}>{words}</Words>
      {value !== undefined && <Words className={classes.value}>{value}</Words>}
      <Icon name="forward" className={classes.value} />
    </Touchable>
  );
}
