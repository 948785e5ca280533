/** How many photos are chosen, and what can be done with them. */

import { ActionIcon, Tooltip } from "@mantine/core";
import { IconX, type Icon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import classes from "./photos.module.css";
import { useChosen, useSelection } from "./selection.ts";

export interface PhotoAction {
  key: string;
  label: string;
  Icon: Icon;
  /** How many it can be done with; any number, unless it says. */
  fits?: (count: number) => boolean;
  /** Resolves to false where the photos are to remain chosen. */
  run: (ids: readonly string[]) => Promise<unknown>;
}

export function SelectionBar(props: {
  actions: readonly PhotoAction[];
  /** What is chosen from, where that is not photos. */
  label?: string;
}) {
  const { actions, label: name } = props;
  const { t } = useTranslation("photos");
  const selection = useSelection();
  const chosen = useChosen();
  if (selection === null || chosen.size === 0) return null;
  return (
    <div className={classes.bar} role="toolbar" aria-label={name ?? t("actions")}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t("choose_none")}
        onClick={() => {
          selection.clear();
        }}
      >
        <IconX size={20} />
      </ActionIcon>
      <span data-count aria-live="polite">
        {t("chosen", { count: chosen.size })}
      </span>
      {actions.map(({ key, label, Icon, fits, run }) => (
        <Tooltip key={key} label={label}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={label}
            disabled={fits?.(chosen.size) === false}
            onClick={() => {
              void run([...chosen]).then((done) => {
                if (done !== false) selection.clear();
              });
            }}
          >
            <Icon size={20} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
