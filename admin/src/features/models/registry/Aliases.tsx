/** Under which names a version is in use. */

import { Badge, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { Version } from "./registry.ts";

const COLOURS = { champion: "green", challenger: "orange", previous: "gray" } as const;

export function Aliases({ version: { aliases } }: { version: Version }) {
  const { t } = useTranslation("registry");
  if (aliases.length === 0) return null;
  return (
    <Group gap={4}>
      {aliases.map((alias) => (
        <Badge key={alias} variant="light" color={COLOURS[alias]}>
          {t(`aliases.${alias}`)}
        </Badge>
      ))}
    </Group>
  );
}
