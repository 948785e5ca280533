/** One of a list of things that the account has: what it is, what is known of it, what to do. */

import { Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";

import classes from "./entry.module.css";

export function Entries({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={classes.entries} aria-label={label}>
      {children}
    </ul>
  );
}

export function Entry(props: {
  title: ReactNode;
  /** How it stands, beside the title. */
  marks?: ReactNode;
  /** What is known of it; what is not true of it is left out. */
  facts?: readonly (string | false)[];
  /** What can be done with it. */
  deeds?: ReactNode;
  children?: ReactNode;
}) {
  const { title, marks, facts = [], deeds, children } = props;
  const known = facts.filter((fact) => fact !== false && fact !== "");
  return (
    <li className={classes.entry}>
      <div className={classes.head}>
        <Stack gap={2} miw={0} flex="1 1 16rem">
          <Group gap="xs">
            <Text fw={500} component="div" className={classes.title}>
              {title}
            </Text>
            {marks}
          </Group>
          {known.length > 0 && (
            <Text size="sm" c="dimmed" className={classes.title}>
              {known.join(" · ")}
            </Text>
          )}
        </Stack>
        {deeds !== undefined && <Group gap="xs">{deeds}</Group>}
      </div>
      {children}
    </li>
  );
}
