/** All that is known of one version of a model. */

import { Anchor, Button, Code, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../../app/api.ts";
import { bytes, count, moment } from "../../../shared/amounts.ts";
import { Columns } from "../../../shared/Columns.tsx";
import { Answer, Nothing, Page } from "../../../shared/Page.tsx";
import { tellRefusal } from "../../../shared/refusals.ts";
import { Section } from "../../../shared/Section.tsx";
import { Aliases } from "./Aliases.tsx";
import { Comparison } from "./Comparison.tsx";
import { Decision } from "./Decision.tsx";
import { Lineage } from "./Lineage.tsx";
import {
  promote,
  stopTrying,
  tasksQuery,
  tryOut,
  useRegistryChange,
  versionQuery,
  type VersionInFull,
} from "./registry.ts";
import classes from "./version.module.css";

const route = getRouteApi("/manage/models/$task/$versionId");

export default function VersionPage() {
  const { versionId } = route.useParams();
  const asked = useQuery(versionQuery(versionId));
  return (
    <Answer asked={asked}>
      {({ version, used }) => <OfVersion key={version.id} version={version} used={used} />}
    </Answer>
  );
}

function OfVersion({ version, used }: { version: VersionInFull; used: Schemas["WhereUsed"] }) {
  const { t } = useTranslation("registry");
  return (
    <Stack gap="lg">
      <Anchor component={Link} to={`/manage/models/${version.task}`} size="sm">
        ← {t(`names.${version.task}`)}
      </Anchor>
      <Page title={version.name} actions={<Acts version={version} />}>
        <Group gap="sm">
          <Aliases version={version} />
          <Text c="dimmed">{version.description}</Text>
        </Group>
        <About version={version} used={used} />
        <Lineage version={version} />
        {Object.keys(version.metrics).length > 0 && <Comparison ids={[version.id]} />}
        <Files version={version} />
        <Told
          title={t("version.contract")}
          help={t("version.contract_help")}
          facts={version.contract}
        />
        <Told title={t("version.training_data")} facts={version.training_data} />
        {Object.keys(version.parameters).length > 0 && (
          <Told title={t("version.parameters")} facts={version.parameters} />
        )}
      </Page>
    </Stack>
  );
}

function Acts({ version }: { version: VersionInFull }) {
  const { t } = useTranslation("registry");
  const [isAsked, setAsked] = useState(false);
  const { data } = useQuery(tasksQuery);
  const trying = useRegistryChange(tryOut);
  const ending = useRegistryChange(stopTrying);
  const report = data?.tasks.find(({ task }) => task === version.task);
  if (report?.choosable !== true || version.aliases.includes("champion")) return null;
  const isTried = version.aliases.includes("challenger");
  const trial = isTried ? ending : trying;
  return (
    <Group>
      <Button
        variant="default"
        loading={trial.isPending}
        onClick={() => {
          trial.mutate(version.id, { onError: tellRefusal });
        }}
      >
        {t(isTried ? "decision.stop_trying" : "decision.try_out")}
      </Button>
      <Button
        onClick={() => {
          setAsked(true);
        }}
      >
        {t("decision.promote")}
      </Button>
      {isAsked && (
        <Decision
          title={t("decision.promote_which", { name: version.name })}
          says={
            report.champion === null
              ? t("decision.promote_first", { name: version.name })
              : t("decision.promote_says", {
                  name: version.name,
                  champion: report.champion.name,
                })
          }
          act={t("decision.promote")}
          decide={(reason) => promote(version.id, reason)}
          onClose={() => {
            setAsked(false);
          }}
        />
      )}
    </Group>
  );
}

function About({ version, used }: { version: VersionInFull; used: Schemas["WhereUsed"] }) {
  const { t } = useTranslation(["registry", "processing", "common"]);
  const photos = used.stages.map(({ stage, photos: many }) =>
    t("version.photos", {
      stage: t(`processing:stages.${stage}`),
      count: many,
      photos: count(many),
    }),
  );
  const spaces = used.spaces.map(({ version: space }) => t("version.space", { space }));
  const uses = [...photos, ...spaces];
  return (
    <Section title={t("version.about")}>
      <dl className={classes.facts}>
        <Fact name={t("version.origin")}>{t(`origins.${version.origin}`)}</Fact>
        <Fact name={t("version.framework")}>{version.framework}</Fact>
        <Fact name={t("version.licence")}>{version.licence}</Fact>
        <Fact name={t("version.made")}>
          {moment(version.created_at)}
          {version.created_by !== "" && ` · ${version.created_by}`}
        </Fact>
        <Fact name={t("version.where_used")}>
          {uses.length === 0 ? t("version.nowhere") : uses.join(t("comma"))}
        </Fact>
      </dl>
    </Section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <Text component="dt" size="sm" c="dimmed">
        {name}
      </Text>
      <Text component="dd" size="sm">
        {children}
      </Text>
    </div>
  );
}

function Files({ version: { files } }: { version: VersionInFull }) {
  const { t } = useTranslation("registry");
  return (
    <Section title={t("version.files")}>
      <Columns
        label={t("version.files")}
        items={files}
        keyOf={({ name }) => name}
        columns={[
          { head: t("version.file"), cell: ({ name }) => name, isTitle: true },
          { head: t("version.size"), cell: ({ size }) => bytes(size), isNumber: true },
          {
            head: "SHA-256",
            cell: ({ sha256 }) => <Code className={classes.sum ?? ""}>{sha256}</Code>,
          },
        ]}
      />
    </Section>
  );
}

/** What machines read, for people who know what they look for. */
function Told(props: { title: string; help?: string; facts: Record<string, unknown> }) {
  const { t } = useTranslation("registry");
  const { title, help, facts } = props;
  return (
    <Section title={title} {...(help === undefined ? {} : { help })}>
      {Object.keys(facts).length === 0 ? (
        <Nothing>{t("version.not_told")}</Nothing>
      ) : (
        <Code block tabIndex={0} aria-label={title}>
          {JSON.stringify(facts, null, 2)}
        </Code>
      )}
    </Section>
  );
}
