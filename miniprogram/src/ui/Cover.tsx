/** One photo that stands for many: what they are, and how many. */

import { joined } from "./classes.ts";
import { Box, Picture, Touchable, Words } from "./elements.tsx";
import classes from "./cover.module.css";

export function Cover(props: {
  cover: { dominant_color: string; thumbnail_url: string | null } | null;
  name: string;
  /** In words. */
  detail?: string;
  /** For who does not see that it is marked. */
  mark?: string | undefined;
  className?: string | undefined;
  onPress: () => void;
}) {
  const { cover, name, detail, mark, className, onPress } = props;
  return (
    <Touchable
      className={joined(classes.cover, className)}
      style={cover === null ? undefined : { backgroundColor: cover.dominant_color }}
      label={[name, detail, mark].filter(Boolean).join(", ")}
      onPress={onPress}
    >
      {typeof cover?.thumbnail_url === "string" && (
        <Picture key={cover.thumbnail_url.split("?")[0]} source={cover.thumbnail_url} words="" />
      )}
      <Box className={classes.words}>
        {/* the blank keeps the words apart for who has them read aloud */}
        <Words className={classes.name}>{name}</Words>{" "}
        {detail !== undefined && <Words className={classes.detail}>{detail}</Words>}
      </Box>
      {mark !== undefined && <Box className={classes.mark} isHidden />}
    </Touchable>
  );
}
