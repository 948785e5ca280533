import { Code, SimpleGrid, Stack, Text } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { moment } from "../../../shared/amounts.ts";
import { Answer, Page } from "../../../shared/Page.tsx";
import { Section } from "../../../shared/Section.tsx";
import { BackLink } from "../BackLink.tsx";
import { Facts } from "../Facts.tsx";
import { StepLink } from "../flow/StepLink.tsx";
import { Flow } from "../flow/Flow.tsx";
import { pipelineQuery, runQuery, runsOf, type Pipeline } from "../pipelines.ts";
import { factsOf } from "../reading.ts";
import { Runs } from "./Runs.tsx";
import { ScheduleSection } from "./Schedule.tsx";
import { StartRun } from "./StartRun.tsx";
import { Triggers } from "./Triggers.tsx";

const route = getRouteApi("/manage/pipelines/$task");

/** One pipeline: how it stands, its runs, and what begins them. */
export default function PipelinePage() {
  const { t } = useTranslation("pipelines");
  const { task } = route.useParams();
  const asked = useQuery(pipelineQuery(task));
  const { data } = asked;
  return (
    <Stack gap="xs">
      <BackLink to="/manage/pipelines" words={t("to_all")} />
      <Page
        title={data === undefined ? t("pipeline") : t(`tasks.${data.task}`)}
        actions={data !== undefined && <StartRun pipeline={data} />}
      >
        <Answer asked={asked}>
          {(pipeline) => (
            <>
              <LatestFlow pipeline={pipeline} />
              <Runs task={pipeline.task} />
              <SimpleGrid cols={{ base: 1, lg: 2 }}>
                <ScheduleSection pipeline={pipeline} />
                <Triggers task={pipeline.task} />
              </SimpleGrid>
              <About pipeline={pipeline} />
            </>
          )}
        </Answer>
      </Page>
    </Stack>
  );
}

function LatestFlow({ pipeline: { task, graph } }: { pipeline: Pipeline }) {
  const { t } = useTranslation("pipelines");
  const runs = useInfiniteQuery(runsOf(task));
  const latest = runs.data?.pages[0]?.items[0];
  const run = useQuery({ ...runQuery(latest?.id ?? ""), enabled: latest !== undefined }).data;
  return (
    <Section
      title={t("graph.title")}
      help={t(latest === undefined ? "graph.help_never" : "graph.help_pipeline")}
    >
      <Flow
        label={t("graph.title")}
        graph={graph}
        run={run}
        press={(_, step, words) => <StepLink run={run} step={step} words={words} />}
      />
    </Section>
  );
}

function About({ pipeline }: { pipeline: Pipeline }) {
  const { t } = useTranslation(["pipelines", "processing"]);
  const { revision, framework, licence, stages, parameters, alternatives } = pipeline;
  const others: readonly unknown[] = Array.isArray(alternatives) ? alternatives : [];
  return (
    <Section title={t("about.title")} help={t("revision", { revision })}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Facts
          facts={[
            [t("about.framework"), framework],
            [t("about.licence"), licence],
            [t("about.announced"), moment(pipeline.announced_at)],
            ...(stages.length === 0
              ? []
              : [
                  [
                    t("about.stages"),
                    stages.map((stage) => t(`processing:stages.${stage}`)).join(", "),
                  ] as const,
                ]),
          ]}
        />
        <Stack gap="xs">
          <Text size="sm" fw={600}>
            {t("about.parameters")}
          </Text>
          <Code block>{lines(parameters)}</Code>
          {others.length > 0 && (
            <>
              <Text size="sm" fw={600}>
                {t("about.alternatives")}
              </Text>
              <Code block>
                {others.map((other) => lines(other).replaceAll("\n", ", ")).join("\n")}
              </Code>
            </>
          )}
        </Stack>
      </SimpleGrid>
    </Section>
  );
}

function lines(parameters: unknown): string {
  return Object.entries(factsOf(parameters))
    .map(([name, value]) => `${name} = ${String(value)}`)
    .join("\n");
}
