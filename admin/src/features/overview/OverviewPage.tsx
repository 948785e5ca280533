import { SimpleGrid, Table } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { bytes, count } from "../../shared/amounts.ts";
import { Figure } from "../../shared/Figure.tsx";
import { Answer, Page } from "../../shared/Page.tsx";
import { Section } from "../../shared/Section.tsx";
import { Status } from "../backups/Status.tsx";
import { Health } from "./Health.tsx";
import { Incoming } from "./Incoming.tsx";
import { Moods } from "./Moods.tsx";

const installation = {
  queryKey: ["installation"],
  queryFn: () => unwrap(api.GET("/api/v1/statistics/installation")),
  refetchInterval: 10_000,
};

/** How the installation is, at a glance. */
export default function OverviewPage() {
  const { t } = useTranslation(["manage", "common"]);
  const asked = useQuery(installation);
  return (
    <Page title={t("common:places.overview")}>
      <Answer asked={asked}>{(told) => <Figures told={told} />}</Answer>
      <Incoming />
      <Status isCard />
      <Health />
      <Moods />
      <Answer asked={asked}>{(told) => <Queues told={told} />}</Answer>
    </Page>
  );
}

function Figures({ told }: { told: Schemas["Installation"] }) {
  const { t } = useTranslation(["manage", "common"]);
  const failed = told.queue.reduce((sum, stage) => sum + stage.failed, 0);
  return (
    <SimpleGrid cols={{ base: 2, lg: 5 }} spacing={{ base: "xs", sm: "md" }}>
      <Figure label={t("overview.photos")} value={count(told.total.photos)} />
      <Figure label={t("overview.videos")} value={count(told.total.videos)} />
      <Figure
        label={t("overview.storage")}
        value={bytes(told.used_bytes)}
        {...(told.reserved_bytes === 0
          ? {}
          : { beside: t("overview.reserved", { amount: bytes(told.reserved_bytes) }) })}
      />
      <Figure
        label={t("overview.users")}
        value={count(told.active_users)}
        beside={t("overview.administrators", { count: told.administrators })}
      />
      <Figure label={t("overview.failures")} value={count(failed)} isBad={failed > 0} />
    </SimpleGrid>
  );
}

function Queues({ told }: { told: Schemas["Installation"] }) {
  const { t } = useTranslation(["manage", "common", "processing"]);
  return (
    <Section title={t("overview.queues")}>
      <Table aria-label={t("overview.queues")}>
        <Table.Tbody>
          {told.queue.map((queue) => (
            <Table.Tr key={queue.stage}>
              <Table.Th scope="row">{t(`processing:stages.${queue.stage}`)}</Table.Th>
              <Table.Td ta="right">{count(queue.ready + queue.running)}</Table.Td>
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Th scope="row">{t("overview.unannounced")}</Table.Th>
            <Table.Td ta="right">{count(told.unannounced)}</Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </Section>
  );
}
