/** How many groups of questions wait for an editor; nothing where none does. */

import { Badge, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { count } from "../../../shared/amounts.ts";
import { openGroupsQuery } from "./work.ts";

export function OpenGroups({ baseId }: { baseId: string }) {
  const { t } = useTranslation("questions");
  const { open = 0, isMore = false } = useQuery(openGroupsQuery(baseId)).data ?? {};
  if (open === 0) return null;
  const number = isMore ? `${count(open)}+` : count(open);
  return (
    <>
      <Badge size="sm" circle={open < 10} variant="filled" aria-hidden>
        {number}
      </Badge>
      <VisuallyHidden>{t("open", { count: open, groups: number })}</VisuallyHidden>
    </>
  );
}
