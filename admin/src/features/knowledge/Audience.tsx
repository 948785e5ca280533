/** Who may ask a base. */

import { Badge } from "@mantine/core";
import { IconLock, IconUsers, IconWorld } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Base } from "./bases.ts";

const MARKS = {
  public: { color: "green", Icon: IconWorld },
  members: { color: "blue", Icon: IconUsers },
  administrators: { color: "gray", Icon: IconLock },
} as const;

export function Audience({ base: { visibility = "members" } }: { base: Base }) {
  const { t } = useTranslation("knowledge");
  const { color, Icon } = MARKS[visibility];
  return (
    <Badge variant="light" color={color} leftSection={<Icon size={12} aria-hidden />}>
      {t(`audiences.${visibility}`)}
    </Badge>
  );
}
