/** Seen while a candidate waits for an administrator's word. */

import { Indicator, VisuallyHidden } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { approvalsQuery } from "./pipelines.ts";

export function ApprovalsDot() {
  const { t } = useTranslation();
  const { data } = useInfiniteQuery(approvalsQuery);
  if (data?.pages.every(({ items }) => items.length === 0) !== false) return null;
  return (
    <Indicator inline size={10} position="middle-center" component="span">
      <VisuallyHidden>{t("places.news")}</VisuallyHidden>
    </Indicator>
  );
}
