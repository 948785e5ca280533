/** What was said about tags, and what the network had said. */

import { Anchor } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { moment, percent } from "../../shared/amounts.ts";
import { tagsQuery } from "../../shared/filters/choices.ts";
import { List } from "../../shared/List.tsx";
import { listOf } from "../../shared/lists.ts";
import { nameOf } from "../../shared/names.ts";
import { Page } from "../../shared/Page.tsx";
import { LIBRARY } from "../../shared/photos/library.ts";

const query = listOf<Schemas["Feedback"]>([LIBRARY, "tags", "feedback"], (at) =>
  unwrap(api.GET("/api/v1/tags/feedback", { params: { query: { limit: 50, ...at } } })),
);

export default function FeedbackPage() {
  const { t } = useTranslation("tags");
  const tags = useQuery(tagsQuery).data ?? [];
  const names = new Map(tags.map((tag) => [tag.slug, nameOf(tag)]));
  return (
    <Page title={t("feedback.title")}>
      <Anchor size="sm" renderRoot={(props) => <Link to="/tags" {...props} />}>
        {t("title")}
      </Anchor>
      <List
        query={query}
        label={t("feedback.title")}
        empty={t("feedback.none")}
        keyOf={({ asset, slug }) => `${asset} ${slug}`}
        columns={[
          { head: t("feedback.tag"), cell: ({ slug }) => names.get(slug) ?? slug },
          { head: t("feedback.verdict"), cell: ({ verdict }) => t(`feedback.${verdict}`) },
          {
            head: t("feedback.network"),
            cell: ({ confidence }) =>
              confidence === null ? t("feedback.not_found") : percent(confidence),
          },
          { head: t("feedback.when"), cell: ({ judged_at }) => moment(judged_at) },
          {
            head: t("feedback.photo"),
            cell: ({ asset }) => (
              <Anchor
                size="sm"
                renderRoot={(props) => (
                  <Link to="/photos/$photoId" params={{ photoId: asset }} {...props} />
                )}
              >
                {t("feedback.open")}
              </Anchor>
            ),
          },
        ]}
      />
    </Page>
  );
}
