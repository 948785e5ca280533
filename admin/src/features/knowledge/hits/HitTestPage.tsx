import {
  Alert,
  Badge,
  Button,
  Group,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Ranking } from "../../../shared/charts/Ranking.tsx";
import { Markdown } from "../../../shared/markdown/Markdown.tsx";
import { Answer, Nothing } from "../../../shared/Page.tsx";
import { Section } from "../../../shared/Section.tsx";
import { BaseFrame } from "../BaseFrame.tsx";
import { LONGEST_QUESTION, type Base } from "../bases.ts";
import type { HitTestSearch, View } from "../searches.ts";
import { ConfidenceMeter } from "./ConfidenceMeter.tsx";
import { HitCard } from "./HitCard.tsx";
import classes from "./hits.module.css";
import { hitTestQuery, type Found } from "./hits.ts";
import { decimal } from "./numbers.ts";

const route = getRouteApi("/knowledge/$baseId/hit-test");

/** A question, what would be found for it, and what speaks for each of the hits. */
export default function HitTestPage() {
  const { baseId } = route.useParams();
  const { q, view = "live" } = route.useSearch();
  return (
    <BaseFrame baseId={baseId} here="hit_test">
      {(base) => (
        <Stack gap="lg">
          <Question key={q} base={base} asked={q} view={view} />
          {q !== undefined && <Hits base={base} question={q} view={view} />}
        </Stack>
      )}
    </BaseFrame>
  );
}

function Question(props: { base: Base; asked: string | undefined; view: View }) {
  const { base, asked, view } = props;
  const { t } = useTranslation("knowledge");
  const navigate = useNavigate();
  const [text, setText] = useState(asked ?? "");
  const go = (search: HitTestSearch) =>
    void navigate({
      to: "/knowledge/$baseId/hit-test",
      params: { baseId: base.id },
      search,
    });
  const search = (chosen: View): HitTestSearch => {
    const q = text.trim();
    return { ...(q !== "" && { q }), ...(chosen === "next" && { view: chosen }) };
  };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed" maw="70ch">
        {t("hits.help")}
      </Text>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          go(search(view));
        }}
      >
        <Group gap="sm" align="end">
          <TextInput
            type="search"
            flex="1 1 16rem"
            label={t("hits.question")}
            value={text}
            maxLength={LONGEST_QUESTION}
            autoComplete="off"
            autoFocus={asked === undefined}
            onChange={(event) => {
              setText(event.currentTarget.value);
            }}
          />
          <SegmentedControl
            aria-label={t("hits.view")}
            value={view}
            onChange={(chosen) => {
              go(search(chosen));
            }}
            data={[
              { value: "live", label: t("hits.live") },
              { value: "next", label: t("hits.next") },
            ]}
          />
          <Button type="submit">{t("hits.test")}</Button>
        </Group>
      </form>
    </Stack>
  );
}

function Hits(props: { base: Base; question: string; view: View }) {
  const { base, question, view } = props;
  const { t } = useTranslation("knowledge");
  const asked = useQuery(hitTestQuery(base.id, question, view));
  return (
    <Answer asked={asked}>
      {(found) => (
        <>
          <Outcome found={found} />
          <Section title={t("hits.hits")} help={t("hits.hits_help")}>
            {found.hits.length === 0 ? (
              <Nothing>{t("hits.none")}</Nothing>
            ) : (
              <ol className={classes.hits} aria-label={t("hits.hits")}>
                {found.hits.map((hit, index) => (
                  <li key={hit.passage.id}>
                    <HitCard base={base} hit={hit} place={index + 1} found={found} />
                  </li>
                ))}
              </ol>
            )}
          </Section>
          <Weights found={found} />
        </>
      )}
    </Answer>
  );
}

function Outcome({ found }: { found: Found }) {
  const { t } = useTranslation("knowledge");
  const { outcome, answer, hits, threshold, has_point: hasPoint } = found;
  const isRefused = outcome === "refused";
  return (
    <Section
      title={t("hits.outcome")}
      actions={
        <Badge variant="light" color={isRefused ? "orange" : "green"}>
          {t(`outcomes.${outcome as "answered"}`)}
        </Badge>
      }
    >
      {!hasPoint && (
        <Alert color="yellow" p="xs">
          {t("hits.words_only")}
        </Alert>
      )}
      <div role="status">
        <Markdown text={answer} />
      </div>
      <ConfidenceMeter confidence={hits[0]?.confidence ?? 0} threshold={threshold} isExplained />
    </Section>
  );
}

/** How much each lexeme of the question says, which is much where few passages bear it. */
function Weights({ found }: { found: Found }) {
  const { t } = useTranslation("knowledge");
  const weights = Object.entries(found.weights).sort(([, one], [, other]) => other - one);
  return (
    <Section title={t("hits.weights")} help={t("hits.weights_help")}>
      {weights.length === 0 ? (
        <Nothing>{t("hits.no_weights")}</Nothing>
      ) : (
        <Ranking
          label={t("hits.weights")}
          rows={weights.map(([lexeme, weight]) => ({
            key: lexeme,
            name: lexeme,
            value: weight,
            said: decimal(weight, 2),
          }))}
        />
      )}
    </Section>
  );
}
