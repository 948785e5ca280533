/** How often guests came through a link, and what they took and brought. */

import { Group, Modal, Stack, Table, Text } from "@mantine/core";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { count, longDay } from "../../shared/amounts.ts";
import { Answer } from "../../shared/Page.tsx";
import { LINKS } from "../../shared/sharing/links.ts";
import type { Link } from "../../shared/sharing/terms.ts";
import { daysUntil } from "./days.ts";
import classes from "./links.module.css";

function visitsQuery(id: string) {
  return queryOptions({
    queryKey: [LINKS, "visits", id],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/shares/{share_id}/statistics", { params: { path: { share_id: id } } }),
      ),
  });
}

export function LinkVisits(props: { link: Link; title: string; onClose: () => void }) {
  const { link, title, onClose } = props;
  const { t } = useTranslation(["links", "sharing"]);
  const asked = useQuery(visitsQuery(link.id));
  return (
    <Modal opened onClose={onClose} title={t("visits_of", { title })} size="lg">
      <Answer asked={asked}>{(visits) => <Visits visits={visits} />}</Answer>
    </Modal>
  );
}

function Visits({ visits }: { visits: Schemas["LinkStatistics"] }) {
  const { t } = useTranslation("links");
  const totals = [
    t("views", { count: visits.views, number: count(visits.views) }),
    t("downloads", { count: visits.downloads, number: count(visits.downloads) }),
    t("brought", { count: visits.uploads, number: count(visits.uploads) }),
  ];
  return (
    <Stack>
      <Group gap="lg">
        {totals.map((total) => (
          <Text key={total}>{total}</Text>
        ))}
      </Group>
      {visits.last_day === null ? (
        <Text c="dimmed">{t("nobody")}</Text>
      ) : (
        <>
          <Text size="sm" c="dimmed">
            {t("last_day", { day: longDay(visits.last_day) })}
          </Text>
          <Bars days={visits.days} />
          <Table aria-label={t("by_day")}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("day")}</Table.Th>
                <Table.Th>{t("visits")}</Table.Th>
                <Table.Th>{t("downloads_head")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {visits.days.map(({ day, views, downloads }) => (
                <Table.Tr key={day}>
                  <Table.Td>{longDay(day)}</Table.Td>
                  <Table.Td>{count(views)}</Table.Td>
                  <Table.Td>{count(downloads)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
      <Text size="xs" c="dimmed">
        {t("visits_detail")}
      </Text>
    </Stack>
  );
}

/** The same as the table below, seen at once. */
function Bars({ days }: { days: Schemas["LinkStatistics"]["days"] }) {
  const views = daysUntil(new Date(), days);
  const most = Math.max(1, ...views);
  return (
    <div className={classes.days} aria-hidden>
      {views.map((number, index) => (
        <span key={index} style={{ height: `${String((100 * number) / most)}%` }} />
      ))}
    </div>
  );
}
