/** That something of one's own is held back; nothing where nothing is. */

import { Alert, Anchor } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { heldQuery } from "./cases.ts";

export function HeldNotice() {
  const { t } = useTranslation("moderation");
  const { data } = useInfiniteQuery(heldQuery);
  const first = data?.pages[0];
  if (first === undefined || first.items.length === 0) return null;
  return (
    <Alert color="yellow" icon={<IconEyeOff aria-hidden />} maw={900}>
      {t(first.next_cursor === null ? "held.notice" : "held.notice_many", {
        count: first.items.length,
      })}{" "}
      <Anchor component={Link} to="/links/held" inherit>
        {t("held.see")}
      </Anchor>
    </Alert>
  );
}
