/** A few words to touch, among others in a row: a suggestion. */

import { Touchable } from "./elements.tsx";
import classes from "./pill.module.css";

export function Pill({ onPress, children }: { onPress: () => void; children: string }) {
  return (
    <Touchable className={classes.pill} onPress={onPress}>
      {children}
    </Touchable>
  );
}
