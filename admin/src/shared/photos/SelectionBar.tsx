/** How many photos are chosen, and what can be done with them. */

import { ActionIcon, Menu, Tooltip, useMatches } from "@mantine/core";
import { IconDots, IconX, type Icon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import classes from "./photos.module.css";
import { useChosen, useSelection } from "./selection.ts";

export interface PhotoAction {
  key: string;
  label: string;
  Icon: Icon;
  /** Among the first to be in the bar itself, where there is not room for all. */
  isUsual?: boolean;
  /** How many photos it needs, and takes. */
  least?: number;
  most?: number;
  /** Resolves to false where the photos are to remain chosen. */
  run: (ids: readonly string[]) => Promise<unknown>;
}

// How many buttons stand in the bar side by side, that of the further actions included.
const ROOM = { base: 6, sm: 10 };

/** The actions for which there is room in the bar, and those for its menu, each in their order. */
function spread(
  actions: readonly PhotoAction[],
  room: number,
): readonly [readonly PhotoAction[], readonly PhotoAction[]] {
  if (actions.length <= room) return [actions, []];
  const byUse = [
    ...actions.filter(({ isUsual }) => isUsual),
    ...actions.filter(({ isUsual }) => !isUsual),
  ];
  const near = new Set(byUse.slice(0, room - 1));
  return [
    actions.filter((action) => near.has(action)),
    actions.filter((action) => !near.has(action)),
  ];
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
  const room = useMatches(ROOM);
  if (selection === null || chosen.size === 0) return null;
  const [inBar, further] = spread(actions, room);
  const isOff = ({ least = 1, most = Infinity }: PhotoAction) =>
    chosen.size < least || chosen.size > most;
  const act = ({ run }: PhotoAction) => {
    void run([...chosen]).then((done) => {
      if (done !== false) selection.clear();
    });
  };
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
      {inBar.map((action) => (
        <Tooltip key={action.key} label={action.label}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={action.label}
            disabled={isOff(action)}
            onClick={() => {
              act(action);
            }}
          >
            <action.Icon size={20} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      ))}
      {further.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("further_actions")}>
              <IconDots size={20} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {further.map((action) => (
              <Menu.Item
                key={action.key}
                leftSection={<action.Icon size={18} stroke={1.6} />}
                disabled={isOff(action)}
                onClick={() => {
                  act(action);
                }}
              >
                {action.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
