/** The models of one task: which answers, what else there is, how they compare. */

import { Anchor, Button, Checkbox, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { bytes, count, moment } from "../../../shared/amounts.ts";
import { Figure } from "../../../shared/Figure.tsx";
import { List } from "../../../shared/List.tsx";
import { Answer, Nothing, Page } from "../../../shared/Page.tsx";
import { Section } from "../../../shared/Section.tsx";
import { Aliases } from "./Aliases.tsx";
import { Comparison } from "./Comparison.tsx";
import { Decision } from "./Decision.tsx";
import {
  datasetsQuery,
  releasesQuery,
  rollBack,
  tasksQuery,
  versionsQuery,
  type TaskReport,
  type Version,
} from "./registry.ts";
import { Releases } from "./Releases.tsx";
import { UploadModel } from "./UploadModel.tsx";
import { VersionLink } from "./VersionLink.tsx";

const MOST_COMPARED = 8;
const route = getRouteApi("/manage/models/$task");

export default function TaskPage() {
  const { t } = useTranslation("registry");
  const { task } = route.useParams();
  const asked = useQuery(tasksQuery);
  return (
    <Answer asked={asked}>
      {({ tasks }) => {
        const report = tasks.find((one) => one.task === task);
        if (report === undefined) return <Nothing>{t("tasks.unknown")}</Nothing>;
        return <OfTask key={task} report={report} />;
      }}
    </Answer>
  );
}

function OfTask({ report }: { report: TaskReport }) {
  const { t } = useTranslation(["registry", "common"]);
  const { task } = report;
  return (
    <Stack gap="lg">
      <Anchor component={Link} to="/manage/models" size="sm">
        ← {t("common:places.models")}
      </Anchor>
      <Page title={t(`names.${task}`)} actions={<Acts report={report} />}>
        {!report.choosable && (
          <Text size="sm" c="dimmed">
            {t("tasks.packaged")}
          </Text>
        )}
        <SimpleGrid cols={{ base: 2, md: 4 }}>
          <Figure
            label={t("aliases.champion")}
            value={report.champion?.name ?? "–"}
            {...(report.released_at === null
              ? {}
              : { beside: t("tasks.since", { at: moment(report.released_at) }) })}
          />
          <Figure label={t("aliases.challenger")} value={report.challenger?.name ?? "–"} />
          <Figure label={t("aliases.previous")} value={report.previous?.name ?? "–"} />
          <Figure label={t("tasks.versions")} value={count(report.versions)} />
        </SimpleGrid>
        <Versions report={report} />
        <Section title={t("releases.title")} help={t("releases.help")}>
          <Releases query={releasesQuery(task)} />
        </Section>
        <Datasets report={report} />
      </Page>
    </Stack>
  );
}

function Acts({ report }: { report: TaskReport }) {
  const { t } = useTranslation("registry");
  const [asked, setAsked] = useState<"rollback" | "upload" | null>(null);
  const { task, champion, previous } = report;
  const close = () => {
    setAsked(null);
  };
  if (!report.choosable || champion === null) return null;
  return (
    <Group>
      {previous !== null && (
        <Button
          variant="default"
          onClick={() => {
            setAsked("rollback");
          }}
        >
          {t("decision.roll_back_to", { name: previous.name })}
        </Button>
      )}
      <Button
        onClick={() => {
          setAsked("upload");
        }}
      >
        {t("upload.title")}
      </Button>
      {asked === "rollback" && previous !== null && (
        <Decision
          title={t("decision.roll_back_to", { name: previous.name })}
          says={t("decision.roll_back_says", { name: previous.name, champion: champion.name })}
          act={t("decision.roll_back")}
          decide={(reason) => rollBack(task, reason)}
          onClose={close}
        />
      )}
      {asked === "upload" && <UploadModel task={task} parent={champion} onClose={close} />}
    </Group>
  );
}

function Versions({ report: { task, champion } }: { report: TaskReport }) {
  const { t } = useTranslation(["registry", "common"]);
  const [chosen, setChosen] = useState<readonly string[]>(champion === null ? [] : [champion.id]);
  const choose = (id: string, isChosen: boolean) => {
    setChosen((before) => (isChosen ? [...before, id] : before.filter((one) => one !== id)));
  };
  return (
    <>
      <Section title={t("versions.title")} help={t("versions.help")}>
        <List
          query={versionsQuery(task)}
          label={t("versions.title")}
          empty={t("tasks.none")}
          keyOf={({ id }) => id}
          columns={[
            {
              head: t("versions.compare"),
              cell: ({ id, name }: Version) => (
                <Checkbox
                  aria-label={t("versions.compare_which", { name })}
                  checked={chosen.includes(id)}
                  disabled={!chosen.includes(id) && chosen.length === MOST_COMPARED}
                  onChange={(event) => {
                    choose(id, event.currentTarget.checked);
                  }}
                />
              ),
            },
            {
              head: t("version.version"),
              cell: (one: Version) => <VersionLink version={one} />,
              isTitle: true,
            },
            { head: t("versions.use"), cell: (one: Version) => <Aliases version={one} /> },
            { head: t("version.origin"), cell: ({ origin }: Version) => t(`origins.${origin}`) },
            { head: t("version.licence"), cell: ({ licence }: Version) => licence },
            { head: t("version.made"), cell: ({ created_at: at }: Version) => moment(at) },
          ]}
        />
      </Section>
      {chosen.length > 0 && <Comparison ids={chosen} />}
    </>
  );
}

function Datasets({ report: { task, datasets } }: { report: TaskReport }) {
  const { t } = useTranslation("registry");
  if (datasets === 0) return null;
  return (
    <Section title={t("datasets.title")} help={t("datasets.help")}>
      <List
        query={datasetsQuery(task)}
        label={t("datasets.title")}
        empty=""
        keyOf={({ id }) => id}
        columns={[
          {
            head: t("datasets.set"),
            cell: ({ number }) => t("datasets.number", { number }),
            isTitle: true,
          },
          { head: t("datasets.source"), cell: ({ source }) => source },
          { head: t("version.licence"), cell: ({ licence }) => licence },
          { head: t("version.size"), cell: ({ size }) => bytes(size), isNumber: true },
          { head: t("version.made"), cell: ({ created_at: at }) => moment(at) },
        ]}
      />
    </Section>
  );
}
