/** What was asked for; while it is on its way, that; and when it failed, why, and another try. */

import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { ProblemError } from "../album/client.ts";
import { whyNot } from "../album/refusals.ts";
import { Button } from "./Button.tsx";
import { Box, Words } from "./elements.tsx";
import classes from "./answer.module.css";

interface Asked<T> {
  data: T | undefined;
  error: Error | null;
  isFetching: boolean;
  refetch: () => unknown;
}

type Repeatable = Pick<Asked<unknown>, "isFetching" | "refetch">;

export function Answer<T>(props: { asked: Asked<T>; children: (data: T) => ReactNode }) {
  const { data, error } = props.asked;
  if (data !== undefined) return props.children(data);
  return error === null ? <Waiting /> : <Failed error={error} asked={props.asked} />;
}

export function Waiting() {
  const { t } = useTranslation();
  return (
    <Box part="status" label={t("loading")} className={classes.state}>
      <Box className={classes.wheel} isHidden />
    </Box>
  );
}

/** Why something did not come, and another try. */
export function Failed({ error, asked }: { error: Error; asked: Repeatable }) {
  const isMissing = error instanceof ProblemError && error.status === 404;
  return (
    <Box part="status" className={classes.state}>
      <Words>{whyNot(error)}</Words>
      {!isMissing && <Again asked={asked} />}
    </Box>
  );
}

/** Above what was kept, where the latest did not come. */
export function Stale({ asked }: { asked: Repeatable }) {
  const { t } = useTranslation();
  return (
    <Box part="status" className={classes.stale}>
      <Words>{t("stale")}</Words>
      <Again asked={asked} />
    </Box>
  );
}

function Again({ asked }: { asked: Repeatable }) {
  const { t } = useTranslation();
  return (
    <Button
      kind="plain"
      isBusy={asked.isFetching}
      onPress={() => {
        asked.refetch();
      }}
    >
      {t("again")}
    </Button>
  );
}

/** Said where there is nothing to show; below it, what can be done about that. */
export function Nothing({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <Box className={classes.state}>
      <Words className={classes.nothing}>{children}</Words>
      {action}
    </Box>
  );
}
