/** Whose library is open, and for how long still. */

import { Badge } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { howLong } from "../../shared/amounts.ts";
import type { Access } from "./queries.ts";
import { useSecondsLeft } from "./waiting.ts";

export function TimeLeft({ access, whose }: { access: Access; whose: string }) {
  const { t } = useTranslation("oversight");
  const left = useSecondsLeft(access);
  return (
    <Badge color="orange" variant="filled" tt="none" size="lg" role="timer" miw={0}>
      {t("whose_left", { whose, left: howLong(left) })}
    </Badge>
  );
}
