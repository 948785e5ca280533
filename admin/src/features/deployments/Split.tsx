/** Who answered how much of what was asked, as parts of one bar. */

import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { percent } from "../../shared/amounts.ts";
import { Legend, type Tone } from "../../shared/charts/Legend.tsx";
import type { Version } from "./deployments.ts";
import classes from "./deployments.module.css";

export const TONES: Record<Version["role"], Tone> = {
  champion: "main",
  canary: "good",
  shadow: "good",
  other: "quiet",
};

export function Split({ versions }: { versions: readonly Version[] }) {
  const { t } = useTranslation("deployments");
  const parts = versions.flatMap(({ name, role, share }) =>
    share === null || share === 0 ? [] : [{ name, role, share, tone: TONES[role] }],
  );
  if (parts.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t("split_none")}
      </Text>
    );
  const said = parts.map(({ name, share }) => `${name} ${percent(share)}`);
  return (
    <figure className={classes.split} role="img" aria-label={`${t("split")}: ${said.join(", ")}`}>
      <div className={classes.bar}>
        {parts.map(({ name, tone, share }) => (
          <span key={name} data-tone={tone} style={{ flexGrow: share }} />
        ))}
      </div>
      <Legend parts={parts.map(({ tone }, index) => ({ name: said[index] ?? "", tone }))} />
    </figure>
  );
}
