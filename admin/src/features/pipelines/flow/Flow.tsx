/** The steps of a pipeline and the ways between them, each step as it stands in a run. */

import { Text, VisuallyHidden } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import {
  IconArrowsSplit2,
  IconBolt,
  IconCpu,
  IconHourglass,
  IconUser,
  type Icon,
} from "@tabler/icons-react";
import { useId, useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { percent } from "../../../shared/amounts.ts";
import type { Schemas } from "../../../app/api.ts";
import type { Graph, RunDetail, Step, StepKind } from "../pipelines.ts";
import { canaryShareOf } from "../reading.ts";
import { attemptsOf, type Standing } from "../standing.ts";
import { StateIcon } from "../StateMark.tsx";
import classes from "./flow.module.css";
import { draw, type Arrow, type Spot } from "./layout.ts";

const WORKS: Record<Schemas["ModelStepWork"], Icon> = {
  heavy: IconCpu,
  quick: IconBolt,
  choice: IconArrowsSplit2,
  waiting: IconHourglass,
  human: IconUser,
};

export function Flow(props: {
  label: string;
  graph: Graph;
  /** Whose steps are shown; without one, nothing has begun. */
  run: RunDetail | undefined;
  chosen?: StepKind;
  /** What a step does when it is pressed: a button or a link around its words. */
  press: (kind: StepKind, latest: Step | undefined, words: ReactNode) => ReactNode;
}) {
  const { label, graph, run, chosen, press } = props;
  const { ref, width } = useElementSize();
  const drawing = useMemo(() => draw(graph, width), [graph, width]);
  const head = useId();
  const begun = new Set(run?.steps.map(({ kind }) => kind));
  return (
    <div ref={ref} className={classes.frame} style={{ height: drawing.height }}>
      <svg width={drawing.width} height={drawing.height} className={classes.lines} aria-hidden>
        <marker
          id={head}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0,0.5 L8,4 L0,7.5 Z" className={classes.head} />
        </marker>
        {drawing.arrows.map((arrow) => (
          <ArrowLine
            key={`${arrow.begins} ${arrow.ends}`}
            arrow={arrow}
            isTaken={isTaken(arrow, run, begun)}
            head={head}
          />
        ))}
      </svg>
      <ol aria-label={label} className={classes.steps}>
        {drawing.spots.map((spot) => (
          <li
            key={spot.kind}
            style={{ left: spot.x, top: spot.y, width: spot.width, height: spot.height }}
            data-state={standingOf(run, spot)}
            data-chosen={spot.kind === chosen || undefined}
            className={classes.step}
          >
            <StepBox spot={spot} graph={graph} run={run} press={press} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function StepBox(props: {
  spot: Spot;
  graph: Graph;
  run: RunDetail | undefined;
  press: (kind: StepKind, latest: Step | undefined, words: ReactNode) => ReactNode;
}) {
  const { spot, graph, run, press } = props;
  const { t } = useTranslation("pipelines");
  const attempts = run === undefined ? [] : attemptsOf(run, spot.kind);
  const latest = attempts.at(-1);
  const state = standingOf(run, spot);
  const work = graph.nodes.find(({ kind }) => kind === spot.kind)?.does ?? "quick";
  const Work = WORKS[work];
  const progress = state === "running" ? latest?.job?.progress : undefined;
  return press(
    spot.kind,
    latest,
    <>
      <span className={classes.name}>
        <Work size={16} stroke={1.6} aria-hidden className={classes.work ?? ""} />
        <Text component="span" size="sm" fw={600} truncate>
          {t(`steps.${spot.kind}`)}
        </Text>
        <VisuallyHidden>({t(`works.${work}`)})</VisuallyHidden>
      </span>
      <span className={classes.state}>
        <StateIcon state={state} />
        <Text component="span" size="xs" truncate>
          {[
            progress === undefined ? t(`step_states.${state}`) : percent(progress),
            ...besides(latest, attempts.length),
          ].join(" · ")}
        </Text>
      </span>
      {progress !== undefined && (
        <span
          className={classes.progress}
          style={{ width: `${String(100 * progress)}%` }}
          aria-hidden
        />
      )}
      <VisuallyHidden>
        <Following graph={graph} kind={spot.kind} />
      </VisuallyHidden>
    </>,
  );

  function besides(step: Step | undefined, count: number): string[] {
    if (step === undefined) return [];
    const share = canaryShareOf(step);
    if (share !== null) return [percent(share)];
    if (step.copied) return [t("graph.copied")];
    return count > 1 ? [t("graph.attempt", { number: step.attempt + 1 })] : [];
  }
}

/** For who hears the graph: what the lines say. */
function Following({ graph, kind }: { graph: Graph; kind: StepKind }) {
  const { t } = useTranslation("pipelines");
  const next = graph.edges
    .filter(({ begins }) => begins === kind)
    .map(({ ends, when }) =>
      isWhen(when)
        ? t("graph.if", { step: t(`steps.${ends}`), when: t(`graph.whens.${when}`) })
        : t(`steps.${ends}`),
    );
  return next.length === 0 ? null : t("graph.then", { steps: next.join(", ") });
}

function ArrowLine({ arrow, isTaken, head }: { arrow: Arrow; isTaken: boolean; head: string }) {
  const { t } = useTranslation("pipelines");
  const { path, label, when } = arrow;
  const turn = label.isUpright ? `rotate(90 ${String(label.x)} ${String(label.y)})` : undefined;
  return (
    <g data-taken={isTaken || undefined} data-loop={arrow.isLoop || undefined}>
      <path d={path} className={classes.line} markerEnd={`url(#${head})`} />
      {isWhen(when) && (
        <text x={label.x} y={label.y} transform={turn} className={classes.when}>
          {t(`graph.whens.${when}`)}
        </text>
      )}
    </g>
  );
}

const WHENS = ["passed", "not_passed", "approved", "rolled_back"] as const;

function isWhen(when: string): when is (typeof WHENS)[number] {
  return WHENS.some((known) => known === when);
}

function standingOf(run: RunDetail | undefined, { kind }: Spot): Standing {
  return (run === undefined ? undefined : attemptsOf(run, kind).at(-1)?.state) ?? "none";
}

/** Whether the run has gone that way: back, when there was another attempt. */
function isTaken(
  { begins, ends, isLoop }: Arrow,
  run: RunDetail | undefined,
  begun: Set<StepKind>,
) {
  if (run === undefined || !begun.has(begins) || !begun.has(ends)) return false;
  return !isLoop || attemptsOf(run, ends).length > 1;
}
