/** A button of the viewer's upper edge. */

import { ActionIcon, Tooltip } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";

import classes from "./viewer.module.css";

export function ToolButton(props: {
  label: string;
  Icon: Icon;
  isPressed?: boolean;
  onClick: () => void;
}) {
  const { label, Icon, isPressed, onClick } = props;
  return (
    <Tooltip label={label}>
      <ActionIcon
        className={classes.tool}
        size="lg"
        aria-label={label}
        aria-pressed={isPressed}
        onClick={onClick}
      >
        <Icon size={20} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
