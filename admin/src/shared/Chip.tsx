/** One thing that narrows what is shown, and the way to take it back. */

import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import classes from "./chip.module.css";

export function Chip(props: {
  /** What it is about: "Place". */
  kind: string;
  /** As it is read out where it is taken away. */
  name: string;
  children?: ReactNode;
  onRemove?: () => void;
}) {
  const { kind, name, children = name, onRemove } = props;
  const { t } = useTranslation();
  return (
    <li className={classes.chip} data-removable={onRemove !== undefined || undefined}>
      <span className={classes.kind}>{kind}</span>
      {children}
      {onRemove !== undefined && (
        <ActionIcon
          size="xs"
          variant="subtle"
          color="gray"
          radius="xl"
          aria-label={t("remove_what", { name: `${kind} ${name}`.trim() })}
          onClick={onRemove}
        >
          <IconX size={14} />
        </ActionIcon>
      )}
    </li>
  );
}

export function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className={classes.chips} aria-label={label}>
      {children}
    </ul>
  );
}
