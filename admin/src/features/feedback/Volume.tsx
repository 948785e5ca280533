/** Corrections of one task, week by week. */

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { count, plainDay } from "../../shared/amounts.ts";
import type { Tone } from "../../shared/charts/Legend.tsx";
import { Stacks } from "../../shared/charts/Stacks.tsx";
import { Section } from "../../shared/Section.tsx";

type Told = Schemas["FeedbackVolume"];
type Part = "added" | "removed" | "together" | "apart";

/** Six ways to speak about faces come down to two: these are one person, and these are not. */
const PARTS: Readonly<Record<Part, { tone: Tone; kinds: readonly string[] }>> = {
  added: { tone: "good", kinds: ["added"] },
  removed: { tone: "bad", kinds: ["removed"] },
  together: { tone: "good", kinds: ["merge", "confirm", "move"] },
  apart: { tone: "bad", kinds: ["split", "reject", "distinguish"] },
};

export function Volume({ volume }: { volume: Told }) {
  const { t } = useTranslation("feedback");
  const task = volume.task === "grouping" ? "grouping" : "tag_head";
  const parts: readonly Part[] = task === "grouping" ? ["together", "apart"] : ["added", "removed"];
  const label = t(`weeks.${task}`);
  return (
    <Section title={label}>
      {volume.total === 0 ? (
        <Text size="sm">{t("nothing")}</Text>
      ) : (
        <Stacks
          label={label}
          head={t("week")}
          parts={parts.map((part) => ({ name: t(`parts.${part}`), tone: PARTS[part].tone }))}
          stacks={volume.weeks.map(({ week, kinds }) => ({
            name: plainDay(week),
            values: parts.map((part) => sumOf(kinds, PARTS[part].kinds)),
          }))}
          written={count}
        />
      )}
      <Text size="sm" c="dimmed">
        {t("people", { count: volume.users })}
      </Text>
    </Section>
  );
}

function sumOf(kinds: Readonly<Record<string, number>>, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + (kinds[name] ?? 0), 0);
}
