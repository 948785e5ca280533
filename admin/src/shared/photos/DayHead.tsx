/** A day, and the way to choose all of it. */

import { ActionIcon } from "@mantine/core";
import { IconCircleCheck, IconCircleCheckFilled } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { longDay } from "../amounts.ts";
import classes from "./photos.module.css";
import { useChosen, useSelection } from "./selection.ts";

export function DayHead({ day, ids }: { day: string; ids: readonly string[] }) {
  const { t } = useTranslation("photos");
  const selection = useSelection();
  const chosen = useChosen();
  const isWhole = ids.length > 0 && ids.every((id) => chosen.has(id));
  return (
    <div className={classes.head}>
      <h2>
        <time dateTime={day}>{longDay(day)}</time>
      </h2>
      {selection !== null && ids.length > 0 && (
        <ActionIcon
          variant="subtle"
          className={classes.headCheck}
          role="checkbox"
          aria-checked={isWhole}
          aria-label={t("choose_day", { day: longDay(day) })}
          onClick={() => {
            selection.set(ids, !isWhole);
          }}
        >
          {isWhole ? <IconCircleCheckFilled size={20} /> : <IconCircleCheck size={20} />}
        </ActionIcon>
      )}
    </div>
  );
}
