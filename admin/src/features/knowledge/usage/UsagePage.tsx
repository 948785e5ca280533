import { SegmentedControl, SimpleGrid, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { count, percent, span } from "../../../shared/amounts.ts";
import { Lines } from "../../../shared/charts/Lines.tsx";
import { Stacks } from "../../../shared/charts/Stacks.tsx";
import { Figure } from "../../../shared/Figure.tsx";
import { Answer } from "../../../shared/Page.tsx";
import { Section } from "../../../shared/Section.tsx";
import { BaseFrame } from "../BaseFrame.tsx";
import { lasting } from "../runs/written.ts";
import { Coverage } from "./Coverage.tsx";
import { meanOf, periodsOf, sumOf, type Period } from "./periods.ts";
import { usageQuery, type Usage } from "./usage.ts";

const route = getRouteApi("/knowledge/$baseId/usage");
const DAYS = ["7", "30", "90", "365"] as const;
type Days = (typeof DAYS)[number];

/** How much a base is asked, how well it does, and how much of it is of use. */
export default function UsagePage() {
  const { baseId } = route.useParams();
  return (
    <BaseFrame baseId={baseId} here="usage">
      {() => <Whole baseId={baseId} />}
    </BaseFrame>
  );
}

function Whole({ baseId }: { baseId: string }) {
  const { t } = useTranslation("usage");
  const [days, setDays] = useState<Days>("30");
  const asked = useQuery(usageQuery(baseId, Number(days)));
  return (
    <Stack>
      <SegmentedControl
        aria-label={t("period")}
        value={days}
        onChange={setDays}
        data={DAYS.map((value) => ({ value, label: t(`periods.${value}`) }))}
        style={{ alignSelf: "flex-start" }}
      />
      <Answer asked={asked}>
        {(usage) => (
          <>
            {usage.total.asked === 0 ? (
              <Section title={t("none.title")}>
                <Text size="sm" maw="70ch">
                  {t("none.says")}
                </Text>
              </Section>
            ) : (
              <Asked usage={usage} />
            )}
            <Coverage baseId={baseId} usage={usage} />
          </>
        )}
      </Answer>
    </Stack>
  );
}

function Asked({ usage: { total, days, time_zone: zone } }: { usage: Usage }) {
  const { t } = useTranslation(["usage", "knowledge", "questions"]);
  const periods = periodsOf(days);
  const names = periods.map(({ first, last }) => span(first, last));
  const judged = total.helpful + total.unhelpful;
  return (
    <>
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing={{ base: "xs", sm: "md" }}>
        <Figure
          label={t("asked")}
          value={count(total.asked)}
          beside={t("by_language", { zh: count(total.zh), en: count(total.en) })}
        />
        <Figure
          label={t("answered_share")}
          value={percent((total.answered + total.approved) / total.asked)}
          beside={t("refused_count", { count: total.refused, questions: count(total.refused) })}
        />
        <Figure
          label={t("helpful_share")}
          value={judged === 0 ? "—" : percent(total.helpful / judged)}
          beside={t("judged", { count: judged, answers: count(judged) })}
        />
        <Figure
          label={t("took")}
          value={lasting(total.took_p50)}
          beside={t("took_most", { most: lasting(total.took_p95) })}
        />
      </SimpleGrid>
      <Section title={t("outcomes.title")} help={t("zone", { zone })}>
        <Stacks
          label={t("outcomes.title")}
          head={t("day")}
          parts={[
            { name: t("knowledge:outcomes.answered"), tone: "main" },
            { name: t("knowledge:outcomes.approved"), tone: "good" },
            { name: t("knowledge:outcomes.refused"), tone: "bad" },
            { name: t("knowledge:outcomes.declined"), tone: "quiet" },
          ]}
          stacks={stacksOf(periods, names, ["answered", "approved", "refused", "declined"])}
          written={count}
        />
      </Section>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Section title={t("verdicts.title")}>
          {judged === 0 ? (
            <Text size="sm" c="dimmed">
              {t("verdicts.none")}
            </Text>
          ) : (
            <Stacks
              label={t("verdicts.title")}
              head={t("day")}
              parts={[
                { name: t("questions:verdicts.helpful"), tone: "good" },
                { name: t("questions:verdicts.unhelpful"), tone: "bad" },
              ]}
              stacks={stacksOf(periods, names, ["helpful", "unhelpful"])}
              written={count}
            />
          )}
        </Section>
        <Section title={t("latency.title")}>
          <Lines
            label={t("latency.title")}
            head={t("day")}
            names={names}
            lines={[
              {
                name: t("latency.half"),
                tone: "main",
                values: periods.map((period) => meanOf(period, "took_p50")),
              },
              {
                name: t("latency.most"),
                tone: "quiet",
                values: periods.map((period) => meanOf(period, "took_p95")),
              },
            ]}
            written={lasting}
          />
        </Section>
      </SimpleGrid>
    </>
  );
}

function stacksOf(
  periods: readonly Period[],
  names: readonly string[],
  parts: readonly Parameters<typeof sumOf>[1][],
) {
  return periods.map((period, index) => ({
    name: names[index] ?? "",
    values: parts.map((part) => sumOf(period, part)),
  }));
}
