/** The confidence from which answers would have been right most often in the last run. */

import { Button, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { count, percent } from "../../../shared/amounts.ts";
import { tellRefusal } from "../../../shared/refusals.ts";
import { Section } from "../../../shared/Section.tsx";
import { offerUndo } from "../../../shared/undo.tsx";
import type { Base } from "../bases.ts";
import { takeThreshold, thresholdQuery, type Suggestion } from "./runs.ts";

export function Threshold({ base, lastRun }: { base: Base; lastRun: string }) {
  const suggestion = useQuery(thresholdQuery(base.id, lastRun)).data;
  if (suggestion === undefined) return null;
  return <Suggested base={base} suggestion={suggestion} />;
}

function Suggested({ base, suggestion }: { base: Base; suggestion: Suggestion }) {
  const { t } = useTranslation(["runs", "common"]);
  const { current, suggested, right_now: now, right_then: then, questions } = suggestion;
  const take = useMutation({
    mutationFn: async () => {
      const before = base.threshold ?? null;
      await takeThreshold(base, suggested);
      return { before, taken: suggested };
    },
    onSuccess: ({ before, taken }) => {
      const message = t("threshold.taken", { threshold: percent(taken) });
      offerUndo(message, t("common:undo"), () => takeThreshold(base, before));
    },
    onError: tellRefusal,
  });
  const isBetter = then > now;
  return (
    <Section
      title={t("threshold.title")}
      help={t("threshold.help")}
      actions={
        isBetter && (
          <Button
            variant="light"
            loading={take.isPending}
            onClick={() => {
              take.mutate();
            }}
          >
            {t("threshold.take", { threshold: percent(suggested) })}
          </Button>
        )
      }
    >
      <Text size="sm">
        {t(isBetter ? "threshold.better" : "threshold.best", {
          current: percent(current),
          suggested: percent(suggested),
          now: count(now),
          then: count(then),
          questions: count(questions),
        })}
      </Text>
    </Section>
  );
}
