import { Badge, Code, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { bytes, moment } from "../../shared/amounts.ts";
import { List } from "../../shared/List.tsx";
import { listOf } from "../../shared/lists.ts";
import { Page } from "../../shared/Page.tsx";
import { Section } from "../../shared/Section.tsx";
import { backupStatus } from "./queries.ts";
import { Status } from "./Status.tsx";

type Backup = Schemas["Backup"];

const COLOURS = { requested: "blue", running: "blue", complete: "green", failed: "red" } as const;

/** Asked for anew when one has begun or ended, which `now` stands for. */
function backups(now: string) {
  return listOf<Backup>(["backups", "list", now], (at) =>
    unwrap(api.GET("/api/v1/operations/backups", { params: { query: at } })),
  );
}

/** Back-ups of the database: the latest, the schedule, and those that are kept. */
export default function BackupsPage() {
  const { t } = useTranslation(["manage", "common"]);
  const status = useQuery(backupStatus).data;
  const now = `${status?.under_way?.id ?? ""} ${status?.latest?.id ?? ""} ${status?.worry ?? ""}`;
  return (
    <Page title={t("common:places.backups")}>
      <Status />
      <Section title={t("backups.list")} help={t("backups.restore")}>
        <List
          query={backups(now)}
          label={t("backups.list")}
          empty={t("backups.none")}
          keyOf={(backup) => backup.id}
          columns={[
            { head: t("backups.at"), cell: (backup) => moment(backup.requested_at) },
            { head: t("backups.state"), cell: (backup) => <State backup={backup} /> },
            {
              head: t("backups.size"),
              cell: ({ size }) => (size === null ? "—" : bytes(size)),
            },
            { head: t("backups.place"), cell: (backup) => <Whereabouts backup={backup} /> },
            {
              head: t("backups.by"),
              cell: ({ requested_by }) => (requested_by === "" ? t("backups.clock") : requested_by),
            },
          ]}
        />
      </Section>
    </Page>
  );
}

function State({ backup }: { backup: Backup }) {
  const { t } = useTranslation(["manage", "common"]);
  const { state, checked_at, check_error } = backup;
  return (
    <>
      <Badge variant="light" color={check_error === "" ? COLOURS[state] : "red"}>
        {t(`backups.states.${state}`)}
      </Badge>
      {typeof checked_at === "string" && (
        <Text size="xs" c="dimmed">
          {t("backups.checked", { at: moment(checked_at) })}
        </Text>
      )}
    </>
  );
}

function Whereabouts({ backup }: { backup: Backup }) {
  const fault = backup.error === "" ? backup.check_error : backup.error;
  return (
    <>
      {backup.place !== "" && (
        <Code title={backup.sha256} style={{ overflowWrap: "anywhere" }}>
          {backup.place}
        </Code>
      )}
      {fault !== "" && (
        <Text size="sm" c="red" lang="en">
          {fault}
        </Text>
      )}
    </>
  );
}
