/** The latest corrections of whoever looks: nobody else's photos are shown. */

import { Anchor, Badge, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { photoHref } from "../../app/hrefs.ts";
import { moment, percent } from "../../shared/amounts.ts";
import { Columns } from "../../shared/Columns.tsx";
import { nameOf } from "../../shared/names.ts";
import { Section } from "../../shared/Section.tsx";

export function Examples({ examples }: { examples: readonly Schemas["FeedbackExample"][] }) {
  const { t } = useTranslation("feedback");
  return (
    <Section title={t("examples.title")} help={t("examples.help")}>
      {examples.length === 0 ? (
        <Text size="sm">{t("examples.none")}</Text>
      ) : (
        <Columns
          label={t("examples.title")}
          items={examples}
          keyOf={({ asset, slug }) => `${asset} ${slug}`}
          columns={[
            { head: t("word"), cell: nameOf, isTitle: true },
            {
              head: t("examples.verdict"),
              cell: ({ verdict }) => (
                <Badge variant="light" color={verdict === "added" ? "green" : "red"}>
                  {t(verdict === "added" ? "parts.added" : "parts.removed")}
                </Badge>
              ),
            },
            {
              head: t("examples.confidence"),
              cell: ({ confidence }) =>
                confidence === null ? t("examples.unseen") : percent(confidence),
            },
            { head: t("examples.when"), cell: ({ judged_at: at }) => moment(at) },
            {
              head: t("examples.photo"),
              cell: ({ asset }) => <Anchor href={photoHref(asset)}>{t("examples.open")}</Anchor>,
            },
          ]}
        />
      )}
    </Section>
  );
}
