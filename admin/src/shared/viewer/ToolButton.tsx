/** A button of the viewer's upper edge. */

import { ActionIcon, Tooltip, type ActionIconProps } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import type { ComponentPropsWithRef } from "react";

import classes from "./viewer.module.css";

type Own = Omit<ComponentPropsWithRef<"button">, keyof ActionIconProps>;

export function ToolButton(
  props: Own & {
    label: string;
    Icon: Icon;
    isPressed?: boolean;
    /** There is room for it on a desk only. */
    isWide?: boolean;
  },
) {
  const { label, Icon, isPressed, isWide = false, ...own } = props;
  return (
    <Tooltip label={label}>
      <ActionIcon
        {...own}
        className={classes.tool}
        size="lg"
        aria-label={label}
        aria-pressed={isPressed}
        {...(isWide ? { visibleFrom: "sm" as const } : {})}
      >
        <Icon size={20} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
