import { Alert, Anchor, Badge, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { moment, percent } from "../../shared/amounts.ts";
import { Answer, Nothing, Page } from "../../shared/Page.tsx";
import { Section } from "../../shared/Section.tsx";
import { deploymentsQuery, type Deployment } from "./deployments.ts";
import { Hours } from "./Hours.tsx";
import { Split } from "./Split.tsx";
import { Versions } from "./Versions.tsx";

/** What answers requests to models, what is tried out beside it, and how each is doing. */
export default function DeploymentsPage() {
  const { t } = useTranslation("deployments");
  const asked = useQuery(deploymentsQuery);
  return (
    <Page title={t("title")}>
      <Text size="sm" c="dimmed">
        {t("help")}
      </Text>
      <Answer asked={asked}>
        {({ deployments }) =>
          deployments.length === 0 ? (
            <Nothing>{t("none")}</Nothing>
          ) : (
            deployments.map((deployment) => <One key={deployment.task} deployment={deployment} />)
          )
        }
      </Answer>
    </Page>
  );
}

function One({ deployment }: { deployment: Deployment }) {
  const { t } = useTranslation(["deployments", "pipelines"]);
  const { task, champion, previous, fallen } = deployment;
  return (
    <Section
      title={t(`pipelines:tasks.${task}`)}
      help={previous == null ? t("no_previous") : t("previous", { version: previous })}
      actions={
        <Badge variant="light" color="teal" tt="none">
          {t("champion", { version: champion })}
        </Badge>
      }
    >
      {fallen !== null && (
        <Alert
          color="red"
          p="xs"
          title={t("fallen", { version: fallen.name, when: moment(fallen.at) })}
        >
          <Text size="sm" lang="en">
            {fallen.because}
          </Text>
        </Alert>
      )}
      <Trial deployment={deployment} />
      <Split versions={deployment.versions} />
      <Versions deployment={deployment} />
      <Hours versions={deployment.versions} />
      <Group>
        <Anchor
          size="sm"
          renderRoot={(given) => <Link {...given} to="/manage/pipelines/$task" params={{ task }} />}
        >
          {t("to_pipeline")}
        </Anchor>
      </Group>
    </Section>
  );
}

function Trial({ deployment: { trial } }: { deployment: Deployment }) {
  const { t } = useTranslation("deployments");
  if (trial === null) return null;
  const { canary, shadow, owners, begun_at: at } = trial;
  const when = at === null ? "—" : moment(at);
  return (
    <Stack gap={2}>
      {canary != null && (
        <Text size="sm">
          {t("trial_canary", { version: canary, percent: percent(trial.percent / 100), when })}{" "}
          {owners.length > 0 && t("trial_owners", { count: owners.length })}
        </Text>
      )}
      {shadow != null && <Text size="sm">{t("trial_shadow", { version: shadow, when })}</Text>}
    </Stack>
  );
}
