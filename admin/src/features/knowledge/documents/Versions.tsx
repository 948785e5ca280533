/** Everything that a document has been, the newest first. */

import { Button, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../../app/api.ts";
import { bytes, count, moment } from "../../../shared/amounts.ts";
import { List } from "../../../shared/List.tsx";
import { tellRefusal } from "../../../shared/refusals.ts";
import { knowledgeChanged } from "../bases.ts";
import { versionsOf, type Document, type Version } from "./documents.ts";
import { State } from "./State.tsx";

export function Versions({ document, mayRestore }: { document: Document; mayRestore: boolean }) {
  const { t } = useTranslation(["knowledge", "common"]);
  return (
    <List
      query={versionsOf(document.id)}
      label={t("document.versions")}
      empty={t("document.no_version")}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t("documents.version"),
          cell: ({ number }) => t("document.version", { number: count(number) }),
          isTitle: true,
        },
        { head: t("documents.state"), cell: (version) => <State version={version} /> },
        { head: t("document.file"), cell: (version) => <File version={version} /> },
        { head: t("document.differs"), cell: (version) => <Differs version={version} /> },
        { head: t("document.brought"), cell: ({ created_at: at }) => moment(at) },
        {
          head: t("common:act"),
          cell: (version) =>
            mayRestore &&
            version.id !== document.newest?.id &&
            version.state !== "expected" && <Restore version={version} />,
        },
      ]}
    />
  );
}

function File({ version: { filename, size } }: { version: Version }) {
  return (
    <Stack gap={0}>
      <Text size="sm" style={{ overflowWrap: "anywhere" }}>
        {filename}
      </Text>
      <Text size="xs" c="dimmed">
        {bytes(size)}
      </Text>
    </Stack>
  );
}

/** From the version before, in passages. */
function Differs({ version }: { version: Version }) {
  const { t } = useTranslation("knowledge");
  const { kept = 0, added = 0, removed = 0, state } = version;
  if (state !== "embedding" && state !== "ready") return "—";
  const said = { kept: count(kept), added: count(added), removed: count(removed) };
  return <Text size="sm">{t("document.differs_says", said)}</Text>;
}

function Restore({ version }: { version: Version }) {
  const { t } = useTranslation("knowledge");
  const restore = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/v1/knowledge/versions/{version_id}/restore", {
          params: { path: { version_id: version.id } },
        }),
      ),
    onSuccess: knowledgeChanged,
    onError: tellRefusal,
  });
  return (
    <Button
      size="compact-sm"
      variant="light"
      loading={restore.isPending}
      aria-label={t("document.restore_which", { number: version.number })}
      onClick={() => {
        restore.mutate();
      }}
    >
      {t("document.restore")}
    </Button>
  );
}
