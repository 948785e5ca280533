/** Days, one or several side by side, and the way to choose all of each. */

import { ActionIcon } from "@mantine/core";
import { IconCircleCheck, IconCircleCheckFilled } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { briefDay, longDay } from "../amounts.ts";
import type { DayPlace } from "./blocks.ts";
import classes from "./photos.module.css";
import { useChosen, useSelection } from "./selection.ts";

export function DayHeads({ days }: { days: readonly DayPlace[] }) {
  return days.map((place) => <DayHead key={place.day} place={place} isAlone={days.length === 1} />);
}

function DayHead({ place, isAlone }: { place: DayPlace; isAlone: boolean }) {
  const { day, ids, left, width } = place;
  const { t } = useTranslation("photos");
  const selection = useSelection();
  const chosen = useChosen();
  const isWhole = ids.length > 0 && ids.every((id) => chosen.has(id));
  return (
    <div className={classes.head} data-beside={!isAlone || undefined} style={{ left, width }}>
      <h2 title={isAlone ? undefined : longDay(day)}>
        <time dateTime={day}>{isAlone ? longDay(day) : briefDay(day)}</time>
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
