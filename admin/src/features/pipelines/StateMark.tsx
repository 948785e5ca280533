/** How a run or a step stands: by a shape, in a word and in a colour. */

import { Badge } from "@mantine/core";
import {
  IconAlertOctagon,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
  IconCircleX,
  IconClock,
  IconPlayerPlay,
  IconRocket,
  IconUser,
  type Icon,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Run, RunState } from "./pipelines.ts";
import { waitsForPerson, type Standing } from "./standing.ts";

const STEPS: Record<Standing, Icon> = {
  none: IconCircleDashed,
  waiting: IconClock,
  running: IconPlayerPlay,
  done: IconCircleCheck,
  failed: IconAlertOctagon,
  cancelled: IconCircleMinus,
};
const RUNS: Record<RunState, { Icon: Icon; color: string }> = {
  // for a worker or a moment: to people it is under way, as one that an executor is at
  waiting: { Icon: IconPlayerPlay, color: "ember" },
  running: { Icon: IconPlayerPlay, color: "ember" },
  released: { Icon: IconRocket, color: "teal" },
  rolled_back: { Icon: IconArrowBackUp, color: "orange" },
  nothing_to_learn: { Icon: IconCircleDashed, color: "gray" },
  unfit: { Icon: IconCircleX, color: "orange" },
  rejected: { Icon: IconCircleX, color: "red" },
  expired: { Icon: IconCircleMinus, color: "gray" },
  cancelled: { Icon: IconCircleMinus, color: "gray" },
  failed: { Icon: IconAlertOctagon, color: "red" },
};

export function StateIcon({ state }: { state: Standing }) {
  const Mark = STEPS[state];
  return <Mark size={15} aria-hidden style={{ flex: "none" }} />;
}

export function RunMark({
  run,
  size = "md",
}: {
  run: Pick<Run, "state" | "at">;
  size?: "md" | "lg";
}) {
  const { t } = useTranslation("pipelines");
  const isPersons = waitsForPerson(run);
  const { Icon: Mark, color } = isPersons ? { Icon: IconUser, color: "yellow" } : RUNS[run.state];
  return (
    <Badge variant="light" size={size} color={color} leftSection={<Mark size={14} aria-hidden />}>
      {t(isPersons ? "run_state_for_person" : `run_states.${run.state}`)}
    </Badge>
  );
}
