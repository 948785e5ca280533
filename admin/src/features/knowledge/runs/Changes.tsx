/** What gets worse and what gets better, question by question. */

import { Badge, Group, Stack, Text, Title } from "@mantine/core";
import { IconArrowRight, IconTrendingDown, IconTrendingUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../../app/api.ts";
import { count, percent } from "../../../shared/amounts.ts";
import type { Compared } from "./runs.ts";
import classes from "./runs.module.css";

type Change = Schemas["GoldChange"];
type Placed = Schemas["PlacedAnswer"];

export function Changes({ compared: { worse, better } }: { compared: Compared }) {
  return (
    <Stack>
      {worse.length > 0 && <Turned how="worse" changes={worse} />}
      {better.length > 0 && <Turned how="better" changes={better} />}
    </Stack>
  );
}

function Turned({ how, changes }: { how: "worse" | "better"; changes: readonly Change[] }) {
  const { t } = useTranslation("runs");
  const Icon = how === "worse" ? IconTrendingDown : IconTrendingUp;
  const title = t(`comparison.${how}`);
  return (
    <Stack gap={4}>
      <Group gap={6} className={classes.delta ?? ""} data-turn={how}>
        <Icon size={18} aria-hidden />
        <Title order={3} size="h5">
          {title} ({count(changes.length)})
        </Title>
      </Group>
      <ul className={classes.rows} aria-label={title}>
        {changes.map((change) => (
          <li key={change.gold_id}>
            <Text size="sm" fw={600} className={classes.name}>
              {change.question}
            </Text>
            <Group gap="xs">
              {change.has_turned && (
                <Badge size="sm" variant="light" color={how === "worse" ? "red" : "green"}>
                  {t(`comparison.turned.${how}`)}
                </Badge>
              )}
              <Then placed={change.before} />
              <IconArrowRight size={14} aria-label={t("comparison.becomes")} role="img" />
              <Then placed={change.after} />
            </Group>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function Then({ placed: { place, outcome, confidence } }: { placed: Placed }) {
  const { t } = useTranslation(["runs", "knowledge"]);
  return (
    <Text size="sm" c="dimmed">
      {[
        t(`knowledge:outcomes.${outcome}`),
        place == null ? t("place_none") : t("place", { place: count(place) }),
        percent(confidence),
      ].join(" · ")}
    </Text>
  );
}
