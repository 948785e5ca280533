/** What came of each question of a run. */

import { Badge, Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { pathOf } from "@shiguang/client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { count, percent } from "../../../shared/amounts.ts";
import { Markdown } from "../../../shared/markdown/Markdown.tsx";
import { More } from "../../../shared/More.tsx";
import { Answer, Nothing } from "../../../shared/Page.tsx";
import { Section } from "../../../shared/Section.tsx";
import { resultsOf, type Result, type Run } from "./runs.ts";
import classes from "./runs.module.css";
import type { RunSearch } from "./searches.ts";

export function Results({ run, search }: { run: Run; search: RunSearch }) {
  const { t } = useTranslation(["runs", "knowledge"]);
  const navigate = useNavigate();
  const { show, ...rest } = search;
  const asked = useInfiniteQuery(resultsOf(run.id, show));
  return (
    <Section
      title={t("results.title")}
      actions={
        <SegmentedControl
          aria-label={t("results.which")}
          value={show ?? "all"}
          onChange={(chosen) => {
            const shown = chosen === "wrong" || chosen === "refused" ? { show: chosen } : {};
            void navigate({
              to: "/knowledge/$baseId/runs/$runId",
              params: { baseId: run.base_id, runId: run.id },
              search: { ...rest, ...shown },
              replace: true,
            });
          }}
          data={[
            { value: "all", label: t("results.all") },
            { value: "wrong", label: t("results.wrong") },
            { value: "refused", label: t("knowledge:outcomes.refused") },
          ]}
        />
      }
    >
      <Answer asked={asked}>
        {({ pages }) => {
          const results = pages.flatMap(({ items }) => items);
          if (results.length === 0) return <Nothing>{t(`results.none_${show ?? "all"}`)}</Nothing>;
          return (
            <>
              <ul className={classes.rows} aria-label={t("results.title")}>
                {results.map((result) => (
                  <li key={result.gold_id}>
                    <One result={result} />
                  </li>
                ))}
              </ul>
              <More asked={asked} />
            </>
          );
        }}
      </Answer>
    </Section>
  );
}

function One({ result }: { result: Result }) {
  const { t } = useTranslation(["runs", "knowledge"]);
  const { question, language, is_right: isRight, is_answerable: isAnswerable } = result;
  const { outcome, place, confidence, answer, found, has_point: hasPoint } = result;
  return (
    <Stack gap={6}>
      <Group gap="xs" wrap="nowrap" align="start">
        <span
          className={classes.mark}
          data-right={isRight || undefined}
          role="img"
          aria-label={t(isRight ? "results.is_right" : "results.is_wrong")}
        >
          {isRight ? <IconCheck size={16} /> : <IconX size={16} />}
        </span>
        <Text size="sm" fw={600} className={classes.name} lang={language === "zh" ? "zh-CN" : "en"}>
          {question}
        </Text>
      </Group>
      <Group gap="xs" className={classes.below ?? ""}>
        <Badge size="sm" variant="light" color={outcome === "refused" ? "orange" : "gray"}>
          {t(`knowledge:outcomes.${outcome}`)}
        </Badge>
        <Text size="sm" c="dimmed">
          {[
            isAnswerable
              ? place == null
                ? t("place_none")
                : t("place", { place: count(place) })
              : t("results.expects_silence"),
            t("knowledge:hits.confidence", { confidence: percent(confidence) }),
            ...(hasPoint ? [] : [t("results.words_only")]),
          ].join(" · ")}
        </Text>
      </Group>
      <details className={`${classes.below ?? ""} ${classes.details ?? ""}`}>
        <summary>{t("results.more")}</summary>
        <Stack gap="sm">
          {answer !== "" && (
            <div className={classes.answer}>
              <Markdown text={answer} lang={language} />
            </div>
          )}
          {found.length > 0 && (
            <ol className={classes.found} aria-label={t("results.found")}>
              {found.map(
                ({ passage_id: id, title, headings, confidence: sure, is_relevant: is }) => (
                  <li key={id}>
                    <Group gap="xs" wrap="nowrap">
                      <Text size="sm" className={classes.name} {...(is ? { fw: 600 } : {})}>
                        {pathOf({ title, headings })}
                      </Text>
                      {is && (
                        <Badge size="sm" variant="light" color="green">
                          {t("results.relevant")}
                        </Badge>
                      )}
                      <Text size="xs" c="dimmed">
                        {percent(sure)}
                      </Text>
                    </Group>
                  </li>
                ),
              )}
            </ol>
          )}
        </Stack>
      </details>
    </Stack>
  );
}
