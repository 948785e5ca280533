/** Whether people agree about tags, where they spoke about photos that look the same. */

import { SimpleGrid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { count, percent } from "../../shared/amounts.ts";
import { Columns } from "../../shared/Columns.tsx";
import { Figure } from "../../shared/Figure.tsx";
import { Section } from "../../shared/Section.tsx";

export function Quality({ quality }: { quality: Schemas["LabelQuality"] }) {
  const { t } = useTranslation("feedback");
  const { labels, words, single_user: single, compared, contradicting, disputed } = quality;
  const share = compared === 0 ? 0 : contradicting / compared;
  return (
    <Section title={t("quality.title")} help={t("quality.help")}>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <Figure
          label={t("quality.labels")}
          value={count(labels)}
          beside={t("quality.words", { count: words })}
        />
        <Figure
          label={t("quality.single")}
          value={words === 0 ? "–" : percent(single)}
          beside={t("quality.single_detail")}
        />
        <Figure
          label={t("quality.contradicting")}
          value={compared === 0 ? "–" : percent(share)}
          beside={t("quality.compared", { count: compared })}
          isBad={share > 0.2}
        />
      </SimpleGrid>
      {disputed.length > 0 && (
        <Columns
          label={t("quality.disputed")}
          items={disputed}
          keyOf={({ slug }) => slug}
          columns={[
            { head: t("word"), cell: ({ slug }) => slug, isTitle: true },
            {
              head: t("quality.contradictions"),
              cell: ({ contradictions }) => count(contradictions),
              isNumber: true,
            },
          ]}
        />
      )}
      {labels > 0 && compared === 0 && (
        <Text size="sm" c="dimmed">
          {t("quality.nothing_shared")}
        </Text>
      )}
    </Section>
  );
}
