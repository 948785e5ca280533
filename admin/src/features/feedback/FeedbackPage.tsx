/** What people corrected: how much, how well they agree, and the latest of one's own. */

import { SimpleGrid, Text } from "@mantine/core";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../app/api.ts";
import { count } from "../../shared/amounts.ts";
import { Figure } from "../../shared/Figure.tsx";
import { Answer, Page } from "../../shared/Page.tsx";
import { Examples } from "./Examples.tsx";
import { Quality } from "./Quality.tsx";
import { Volume } from "./Volume.tsx";

const feedback = queryOptions({
  queryKey: ["models", "feedback"],
  queryFn: () => unwrap(api.GET("/api/v1/models/feedback")),
});

export default function FeedbackPage() {
  const { t } = useTranslation(["feedback", "common"]);
  const asked = useQuery(feedback);
  return (
    <Page title={t("common:places.feedback")}>
      <Text size="sm" c="dimmed" maw="70ch">
        {t("says")}
      </Text>
      <Answer asked={asked}>
        {({ volumes, silent_users: silent, quality, examples }) => (
          <>
            <SimpleGrid cols={{ base: 1, xs: 3 }}>
              {volumes.map(({ task, since_release: fresh, total }) => (
                <Figure
                  key={task}
                  label={t(`tasks.${task === "grouping" ? "grouping" : "tag_head"}`)}
                  value={count(fresh)}
                  beside={t("of_all", { total: count(total) })}
                />
              ))}
              <Figure label={t("silent")} value={count(silent)} beside={t("silent_detail")} />
            </SimpleGrid>
            {volumes.map((volume) => (
              <Volume key={volume.task} volume={volume} />
            ))}
            <Quality quality={quality} />
            <Examples examples={examples} />
          </>
        )}
      </Answer>
    </Page>
  );
}
