import { Anchor, Group, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { count, moment } from "../../../shared/amounts.ts";
import { List } from "../../../shared/List.tsx";
import { BaseFrame } from "../BaseFrame.tsx";
import type { Base } from "../bases.ts";
import { AddDocuments } from "./AddDocuments.tsx";
import { documentsOf, isUnderWay, titleOf, type Document } from "./documents.ts";
import { useFreshness } from "./freshness.ts";
import { SourceIcon } from "./SourceIcon.tsx";
import { State } from "./State.tsx";

const route = getRouteApi("/knowledge/$baseId");

/** What a base is made of, and how far the reading of each document is. */
export default function DocumentsPage() {
  const { baseId } = route.useParams();
  return (
    <BaseFrame baseId={baseId} here="documents">
      {(base) => <Documents base={base} />}
    </BaseFrame>
  );
}

function Documents({ base }: { base: Base }) {
  const { t } = useTranslation("knowledge");
  const query = documentsOf(base.id);
  const found = useInfiniteQuery(query).data?.pages.flatMap(({ items }) => items) ?? [];
  useFreshness(base.id, found.filter(({ newest }) => isUnderWay(newest)).length);
  return (
    <Stack>
      {base.is_product ? (
        <Text size="sm" c="dimmed">
          {t("documents.of_product")}
        </Text>
      ) : (
        <AddDocuments base={base} />
      )}
      <List
        query={query}
        label={t("tabs.documents")}
        empty={t("documents.none")}
        keyOf={({ id }) => id}
        columns={[
          {
            head: t("documents.title"),
            cell: (document) => <Title document={document} />,
            isTitle: true,
          },
          { head: t("documents.state"), cell: ({ newest }) => <State version={newest} /> },
          {
            head: t("documents.format"),
            cell: ({ newest }) => (newest?.format ? t(`formats.${newest.format as "pdf"}`) : "—"),
          },
          {
            head: t("documents.passages"),
            cell: ({ newest }) => count((newest?.kept ?? 0) + (newest?.added ?? 0)),
            isNumber: true,
          },
          {
            head: t("documents.version"),
            cell: ({ newest }) => (newest === null ? "—" : count(newest.number)),
            isNumber: true,
          },
          {
            head: t("documents.changed"),
            cell: ({ updated_at: at, newest }) => moment(newest?.created_at ?? at),
          },
        ]}
      />
    </Stack>
  );
}

function Title({ document }: { document: Document }) {
  const { id, base_id: baseId, address = "", source } = document;
  const title = titleOf(document);
  return (
    <Group gap="xs" wrap="nowrap" align="start">
      <SourceIcon source={source} />
      <Stack gap={2} miw={0}>
        <Anchor
          size="sm"
          fw={500}
          style={{ overflowWrap: "anywhere" }}
          renderRoot={(given) => (
            <Link
              {...given}
              to="/knowledge/$baseId/documents/$documentId"
              params={{ baseId, documentId: id }}
            />
          )}
        >
          {title}
        </Anchor>
        {address !== "" && address !== title && (
          <Text size="xs" c="dimmed" fw={400} style={{ overflowWrap: "anywhere" }}>
            {address}
          </Text>
        )}
      </Stack>
    </Group>
  );
}
