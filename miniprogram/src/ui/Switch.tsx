/** Yes or no, with its words beside it. */

import { Box, Touchable, Words } from "./elements.tsx";
import { joined } from "./classes.ts";
import classes from "./switch.module.css";

export function Switch(props: {
  children: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}) {
  const { children, isOn, onChange } = props;
  return (
    <Touchable
      className={classes.row}
      isPressed={isOn}
      onPress={() => {
        onChange(!isOn);
      }}
    >
      <Words className={classes.words}>{children}</Words>
      <Box isHidden className={joined(classes.track, isOn && classes.on)}>
        <Box className={classes.knob} />
      </Box>
    </Touchable>
  );
}
