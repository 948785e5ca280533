/** The name of a month, which chooses all of its photos while photos are being chosen. */

import { useTranslation } from "react-i18next";

import { longMonth } from "../album/dates.ts";
import type { TilePhoto } from "../photos/photo.ts";
import { useChosen, useSelection } from "../photos/selection.ts";
import { joined } from "../ui/classes.ts";
import { Touchable, Words } from "../ui/elements.tsx";
import { Icon } from "../ui/Icon.tsx";
import classes from "./timeline.module.css";

export function MonthName(props: {
  bucket: string;
  /** Undefined: not there yet. */
  photos: readonly TilePhoto[] | undefined;
}) {
  const { bucket, photos } = props;
  const { t } = useTranslation("selecting");
  const selection = useSelection();
  const chosen = useChosen(selection);
  const month = longMonth(bucket);
  if (selection === null || chosen === undefined) return month;
  const isWhole = photos?.every(({ id }) => chosen.has(id)) === true;
  return (
    <Touchable
      className={classes.whole}
      label={t("month", { month })}
      isPressed={isWhole}
      isDisabled={photos === undefined}
      onPress={() => {
        if (photos !== undefined) selection.set(photos, !isWhole);
      }}
    >
      <Words>{month}</Words>
      <Icon name="choose" className={joined(isWhole ? classes.chosen : classes.ring)} />
    </Touchable>
  );
}
