/** Quarter turns, the mirror, and the way back to the picture as it was taken. */

import { ActionIcon, Button, Tooltip } from "@mantine/core";
import {
  IconFlipHorizontal,
  IconRestore,
  IconRotate2,
  IconRotateClockwise2,
  type Icon,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import classes from "./editor.module.css";
import { mirrored, turned, type Edit } from "./recipe.ts";

const ACTS: readonly {
  key: "turn_left" | "turn_right" | "mirror";
  Icon: Icon;
  act: (edit: Edit) => Edit;
}[] = [
  { key: "turn_left", Icon: IconRotate2, act: (edit) => turned(edit, 3) },
  { key: "turn_right", Icon: IconRotateClockwise2, act: (edit) => turned(edit, 1) },
  { key: "mirror", Icon: IconFlipHorizontal, act: mirrored },
];

export function Turning(props: {
  onChange: (act: (edit: Edit) => Edit) => void;
  isUntouched: boolean;
  onRevert: () => void;
}) {
  const { onChange, isUntouched, onRevert } = props;
  const { t } = useTranslation("editor");
  return (
    <div className={classes.acts}>
      {ACTS.map(({ key, Icon, act }) => (
        <Tooltip key={key} label={t(key)}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t(key)}
            onClick={() => {
              onChange(act);
            }}
          >
            <Icon size={20} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      ))}
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconRestore size={18} stroke={1.6} />}
        disabled={isUntouched}
        onClick={onRevert}
      >
        {t("revert")}
      </Button>
    </div>
  );
}
