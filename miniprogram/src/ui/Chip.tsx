/** Something that holds, such as what a search is narrowed to, and the way to let go of it. */

import { Box, Touchable, Words } from "./elements.tsx";
import classes from "./pill.module.css";
import { Icon } from "./Icon.tsx";

export function Chip(props: {
  /** What sort of thing it is; empty where its name says that. */
  kind: string;
  name: string;
  /** What a touch of the name does. */
  change?: { label: string; onPress: () => void } | undefined;
  drop?: { label: string; onPress: () => void } | undefined;
}) {
  const { kind, name, change, drop } = props;
  const words = (
    <>
      {kind !== "" && <Words className={classes.kind}>{kind}</Words>}
      <Words className={classes.name}>{name}</Words>
    </>
  );
  return (
    <Box part="item" className={classes.chip}>
      {change === undefined ? (
        <Box className={classes.words}>{words}</Box>
      ) : (
        <Touchable className={classes.words} label={change.label} onPress={change.onPress}>
          {words}
        </Touchable>
      )}
      {drop !== undefined && (
        <Touchable className={classes.drop} label={drop.label} onPress={drop.onPress}>
          <Icon name="close" className={classes.cross} />
        </Touchable>
      )}
    </Box>
  );
}
