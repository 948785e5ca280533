/** Files that are brought, each with how far it is; nothing while there are none. */

import { Button, Group, Progress, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { bytes } from "../amounts.ts";
import type { Bringing, Brought, Fate } from "./bringing.ts";
import classes from "./bringing.module.css";
import { Unreadable } from "./hashing/hashing.ts";
import { isDisconnection, StoreError } from "./trying.ts";

export function BroughtFiles(props: {
  label: string;
  brought: readonly Brought[];
  bringing: Bringing;
}) {
  const { label, brought, bringing } = props;
  if (brought.length === 0) return null;
  return (
    <ul className={classes.files} aria-label={label} tabIndex={0}>
      {brought.map((one) => (
        <BroughtFile
          key={one.id}
          brought={one}
          onRetry={() => {
            bringing.retry(one.id);
          }}
        />
      ))}
    </ul>
  );
}

function BroughtFile({ brought, onRetry }: { brought: Brought; onRetry: () => void }) {
  const { t } = useTranslation(["bringing", "common"]);
  const words = useFateWords();
  const { name, size, fate } = brought;
  const isLost = fate.at === "failed" || fate.at === "refused";
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" truncate title={name}>
          {name}
        </Text>
        <Text size="sm" c="dimmed" flex="none">
          {bytes(size)}
        </Text>
      </Group>
      {fate.at === "sending" && (
        <Progress
          value={size === 0 ? 0 : (100 * fate.sent) / size}
          aria-label={t("fates.sending")}
          my={4}
        />
      )}
      <Group gap="xs">
        <Text
          size="xs"
          {...(isLost ? { className: classes.lost ?? "" } : { c: "dimmed" })}
          role="status"
        >
          {words(fate)}
        </Text>
        {fate.at === "failed" && (
          <Button size="compact-xs" variant="subtle" onClick={onRetry}>
            {t("common:again")}
          </Button>
        )}
      </Group>
    </li>
  );
}

function useFateWords(): (fate: Fate) => string {
  const { t } = useTranslation("bringing");
  return (fate) => {
    if (fate.at === "refused") return fate.reason;
    if (fate.at !== "failed") return t(`fates.${fate.at}`);
    const { error } = fate;
    if (isDisconnection(error)) return t("reasons.connection");
    if (error instanceof StoreError) return t("reasons.store", { status: error.status });
    if (error instanceof Unreadable) return t("reasons.unreadable");
    return error instanceof Error ? error.message : String(error);
  };
}
