/** In which proportions the frame is held. */

import { ActionIcon, SegmentedControl, Tooltip } from "@mantine/core";
import { IconRotateRectangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { inRatio, type Box } from "../box.ts";
import classes from "./editor.module.css";

const RATIOS = { "1:1": 1, "4:3": 4 / 3, "3:2": 3 / 2, "16:9": 16 / 9 } as const;
const CHOICES = ["free", "original", "1:1", "4:3", "3:2", "16:9"] as const;

export type Ratio = (typeof CHOICES)[number];

/**
 * Width by height in fractions of a picture; null: free.
 * @param proportions width by height of the picture
 */
export function shareOf(ratio: Ratio, isUpright: boolean, proportions: number): number | null {
  if (ratio === "free") return null;
  if (ratio === "original") return 1;
  const wanted = RATIOS[ratio];
  return (isUpright ? 1 / wanted : wanted) / proportions;
}

export function held(box: Box, share: number | null): Box {
  return share === null ? box : inRatio(box, share);
}

export function RatioChoice(props: {
  ratio: Ratio;
  isUpright: boolean;
  onChange: (ratio: Ratio, isUpright: boolean) => void;
}) {
  const { ratio, isUpright, onChange } = props;
  const { t } = useTranslation("editor");
  return (
    <div className={classes.ratios}>
      <SegmentedControl
        size="xs"
        aria-label={t("ratio")}
        value={ratio}
        onChange={(chosen) => {
          onChange(CHOICES.find((choice) => choice === chosen) ?? "free", isUpright);
        }}
        data={CHOICES.map((value) => ({
          value,
          label: value === "free" || value === "original" ? t(`ratios.${value}`) : value,
        }))}
      />
      <Tooltip label={t("upright")}>
        <ActionIcon
          variant={isUpright ? "light" : "subtle"}
          color="gray"
          size="lg"
          aria-label={t("upright")}
          aria-pressed={isUpright}
          onClick={() => {
            onChange(ratio, !isUpright);
          }}
        >
          <IconRotateRectangle size={20} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
