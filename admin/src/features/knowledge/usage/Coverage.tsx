/** How much of a base is of use: what is quoted most, what never is, and what is answerable. */

import { Anchor, Progress, SimpleGrid, Stack, Text } from "@mantine/core";
import { pathOf } from "@shiguang/client";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { count, percent } from "../../../shared/amounts.ts";
import { Ranking } from "../../../shared/charts/Ranking.tsx";
import { Section } from "../../../shared/Section.tsx";
import type { Usage } from "./usage.ts";

export function Coverage({ baseId, usage }: { baseId: string; usage: Usage }) {
  const { t } = useTranslation("usage");
  const { passages, quoted_passages: quoted, gold } = usage;
  return (
    <>
      <Section title={t("coverage.title")}>
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          {passages > 0 && (
            <Share
              words={t("coverage.quoted", { some: count(quoted), all: count(passages) })}
              some={quoted}
              all={passages}
            />
          )}
          {gold === null ? (
            <Stack gap={4}>
              <Text size="sm">{t("coverage.no_gold")}</Text>
              <Anchor
                size="sm"
                renderRoot={(given) => (
                  <Link {...given} to="/knowledge/$baseId/runs" params={{ baseId }} />
                )}
              >
                {t("coverage.to_runs")}
              </Anchor>
            </Stack>
          ) : (
            <Share
              words={t("coverage.gold", {
                some: count(gold.answered),
                all: count(gold.answerable),
              })}
              some={gold.answered}
              all={gold.answerable}
            />
          )}
        </SimpleGrid>
      </Section>
      <Cited baseId={baseId} usage={usage} />
    </>
  );
}

function Share({ words, some, all }: { words: string; some: number; all: number }) {
  const share = all === 0 ? 0 : some / all;
  return (
    <Stack gap={4}>
      <Text size="xl" fw={600}>
        {percent(share)}
      </Text>
      <Progress value={100 * share} aria-label={`${percent(share)}: ${words}`} />
      <Text size="sm" c="dimmed">
        {words}
      </Text>
    </Stack>
  );
}

function Cited({ baseId, usage }: { baseId: string; usage: Usage }) {
  const { t } = useTranslation("usage");
  const { cited_passages: cited, cited_documents: documents, never_quoted: unquoted } = usage;
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      {cited.length > 0 && (
        <Section title={t("cited.passages")}>
          <Ranking
            label={t("cited.passages")}
            rows={cited.map(({ passage_id: id, title, headings, times, is_live: isLive }) => ({
              key: id,
              name: [
                pathOf({ title, headings }) || t("cited.own"),
                ...(isLive ? [] : [t("cited.gone")]),
              ].join(" · "),
              value: times,
              said: t("cited.times", { count: times, times: count(times) }),
            }))}
          />
        </Section>
      )}
      {documents.length > 0 && (
        <Section title={t("cited.documents")}>
          <Ranking
            label={t("cited.documents")}
            rows={documents.map(({ document_id: id, title, times }) => ({
              key: id,
              name: <DocumentLink baseId={baseId} id={id} title={title} />,
              value: times,
              said: t("cited.times", { count: times, times: count(times) }),
            }))}
          />
        </Section>
      )}
      {unquoted.length > 0 && (
        <Section title={t("unquoted.title")} help={t("unquoted.help")}>
          <Ranking
            label={t("unquoted.title")}
            rows={unquoted.map(({ document_id: id, title, passages }) => ({
              key: id,
              name: <DocumentLink baseId={baseId} id={id} title={title} />,
              value: passages,
              said: t("unquoted.passages", { count: passages, passages: count(passages) }),
            }))}
          />
        </Section>
      )}
    </SimpleGrid>
  );
}

function DocumentLink({ baseId, id, title }: { baseId: string; id: string; title: string }) {
  return (
    <Link to="/knowledge/$baseId/documents/$documentId" params={{ baseId, documentId: id }}>
      {title}
    </Link>
  );
}
