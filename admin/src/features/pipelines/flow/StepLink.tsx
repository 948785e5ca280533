/** A step of the graph that leads to where the run tells of it; nothing to press before it has begun. */

import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import type { RunDetail, Step } from "../pipelines.ts";

export function StepLink(props: {
  run: RunDetail | undefined;
  step: Step | undefined;
  words: ReactNode;
}) {
  const { run, step, words } = props;
  if (run === undefined || step === undefined) return <div>{words}</div>;
  return (
    <Link
      to="/manage/pipelines/runs/$modelRunId"
      params={{ modelRunId: run.id }}
      search={{ step: step.key }}
      resetScroll={false}
    >
      {words}
    </Link>
  );
}
