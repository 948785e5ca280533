/** The square picture of a face, or an outline until there is one. */

import { joined } from "../ui/classes.ts";
import { Box, Picture } from "../ui/elements.tsx";
import { Icon } from "../ui/Icon.tsx";
import classes from "./people.module.css";

/** Says nothing itself: whose it is stands beside it, or names what it lies in. */
export function FaceCrop({
  url,
  className,
}: {
  url: string | null;
  className?: string | undefined;
}) {
  return (
    <Box className={joined(classes.crop, className)} isHidden>
      {url === null ? (
        <Icon name="people" className={classes.nobody} />
      ) : (
        <Picture key={url.split("?")[0]} source={url} words="" />
      )}
    </Box>
  );
}
