/** Things side by side by how much there is of each: a bar under each, and what it says in words. */

import { Button, Text } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import classes from "./charts.module.css";

const FIRST = 10; // shown until more are wanted

export interface Ranked {
  key: string | number;
  name: ReactNode;
  value: number;
  /** How much there is, in words. */
  said: string;
}

export function Ranking({ label, rows }: { label: string; rows: readonly Ranked[] }) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const shown = isWhole ? rows : rows.slice(0, FIRST);
  return (
    <>
      <ul className={classes.ranking} aria-label={label}>
        {shown.map(({ key, name, value, said }) => (
          <li key={key}>
            <Text size="sm" component="span" className={classes.rankedName}>
              {name}
            </Text>
            <Text size="sm" c="dimmed" component="span" className={classes.rankedValue}>
              {said}
            </Text>
            <span
              className={classes.rankedBar}
              style={{ width: `${String((100 * value) / most)}%` }}
              aria-hidden
            />
          </li>
        ))}
      </ul>
      {shown.length < rows.length && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`${t("more")}: ${label}`}
          onClick={() => {
            setWhole(true);
          }}
          style={{ alignSelf: "flex-start" }}
        >
          {t("more")}
        </Button>
      )}
    </>
  );
}
