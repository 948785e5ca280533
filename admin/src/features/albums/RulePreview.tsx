/** What a rule finds, while it is put together. */

import { Stack, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { previewQuery, type Rule } from "./rules.ts";
import classes from "./rules.module.css";

export function RulePreview({ rule }: { rule: Rule | undefined }) {
  const { t } = useTranslation("albums");
  const asked = useQuery({ ...previewQuery(rule), placeholderData: keepPreviousData });
  return (
    <section className={classes.preview} aria-label={t("rule.preview")} aria-live="polite">
      {rule === undefined ? (
        <Text c="dimmed">{t("rule.choose")}</Text>
      ) : asked.error !== null ? (
        <Text c="red">{asked.error.message}</Text>
      ) : (
        asked.data !== undefined && (
          <Stack gap="sm" style={{ opacity: asked.isPlaceholderData ? 0.5 : 1 }}>
            <Text fw={600}>{t("photos", { count: asked.data.asset_count })}</Text>
            <div className={classes.found}>
              {asked.data.items.map((photo) => (
                <span key={photo.asset_id} style={{ backgroundColor: photo.dominant_color }}>
                  {photo.thumbnail_url !== null && <img src={photo.thumbnail_url} alt="" />}
                </span>
              ))}
            </div>
          </Stack>
        )
      )}
    </section>
  );
}
