import { Card, SimpleGrid, Stack, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { bytes, count } from "../../shared/amounts.ts";
import { Answer, Page } from "../../shared/Page.tsx";

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
      <Answer asked={asked}>{(told) => <Told told={told} />}</Answer>
    </Page>
  );
}

function Told({ told }: { told: Schemas["Installation"] }) {
  const { t } = useTranslation(["manage", "common"]);
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }}>
        <Figure label={t("overview.photos")} value={count(told.total.photos)} />
        <Figure label={t("overview.videos")} value={count(told.total.videos)} />
        <Figure
          label={t("overview.storage")}
          value={bytes(told.used_bytes)}
          beside={t("overview.reserved", { amount: bytes(told.reserved_bytes) })}
        />
        <Figure
          label={t("overview.users")}
          value={count(told.active_users)}
          beside={t("overview.administrators", { count: told.administrators })}
        />
      </SimpleGrid>
      <Queues told={told} />
    </Stack>
  );
}

function Figure(props: { label: string; value: string; beside?: string }) {
  return (
    <Card withBorder>
      <Text size="sm" c="dimmed">
        {props.label}
      </Text>
      <Text size="xl" fw={600}>
        {props.value}
      </Text>
      {props.beside !== undefined && (
        <Text size="xs" c="dimmed">
          {props.beside}
        </Text>
      )}
    </Card>
  );
}

function Queues({ told }: { told: Schemas["Installation"] }) {
  const { t } = useTranslation(["manage", "common"]);
  return (
    <Card withBorder>
      <Title order={2} size="h4" mb="sm">
        {t("overview.queues")}
      </Title>
      <Table aria-label={t("overview.queues")}>
        <Table.Tbody>
          {told.queue.map((queue) => (
            <Table.Tr key={queue.stage}>
              <Table.Th scope="row">{t(`stages.${queue.stage}`)}</Table.Th>
              <Table.Td ta="right">{count(queue.ready + queue.running)}</Table.Td>
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Th scope="row">{t("overview.unannounced")}</Table.Th>
            <Table.Td ta="right">{count(told.unannounced)}</Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </Card>
  );
}
