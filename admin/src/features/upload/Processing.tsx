/** How many photos are still being looked at: pictures made, faces found, places named. */

import { Alert, Anchor, Progress, Text } from "@mantine/core";
import { IconSparkles } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { count } from "../../shared/amounts.ts";
import { jobsQuery } from "../../shared/processing/jobs.ts";
import classes from "./upload.module.css";

const LOOK_AGAIN = 15_000; // milliseconds; events tell sooner, unless they are missed

/** Above the timeline, while there are any. */
export function ProcessingBanner() {
  const { t } = useTranslation("upload");
  const [left, most] = useLeft();
  if (left === 0) return null;
  const done = most - left;
  return (
    <Alert
      className={classes.banner}
      variant="light"
      icon={<IconSparkles size={18} />}
      role="status"
    >
      <Text size="sm">
        {t("processing", { count: left, number: count(left) })} <ToPage />
      </Text>
      {done > 0 && (
        <Progress
          value={(100 * done) / most}
          size="sm"
          mt={6}
          aria-label={t("processing_progress")}
        />
      )}
    </Alert>
  );
}

/** In the tray, when everything has been sent. */
export function ProcessingLine() {
  const { t } = useTranslation("upload");
  const [left] = useLeft();
  if (left === 0) return null;
  return (
    <Text size="xs" c="dimmed" px="md" py="xs">
      {t("processing", { count: left, number: count(left) })} <ToPage />
    </Text>
  );
}

/** The way to what is being done, and what could not be. */
function ToPage() {
  const { t } = useTranslation("upload");
  return (
    <Anchor inherit underline="always" renderRoot={(given) => <Link {...given} to="/processing" />}>
      {t("processing_more")}
    </Anchor>
  );
}

/** How many there are, and how many there were at most since the last time there were none. */
function useLeft(): readonly [left: number, most: number] {
  const { data } = useQuery({
    ...jobsQuery("mine"),
    refetchInterval: ({ state }) => ((state.data?.assets.processing ?? 0) > 0 ? LOOK_AGAIN : false),
  });
  const left = data?.assets.processing ?? 0;
  const [most, setMost] = useState(left);
  const now = left === 0 ? 0 : Math.max(most, left);
  if (now !== most) setMost(now);
  return [left, now];
}
