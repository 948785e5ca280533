import { SegmentedControl, Stack, Text } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { BaseFrame } from "../BaseFrame.tsx";
import { AskedQuestions } from "./AskedQuestions.tsx";
import { Groups } from "./Groups.tsx";
import type { WorkSearch } from "./searches.ts";

const route = getRouteApi("/knowledge/$baseId/work");
const SHOWN = ["all", "unanswered", "disliked", "asked"] as const;

/** Questions that a base did not answer, or not well, for somebody to do something about. */
export default function WorkPage() {
  const { baseId } = route.useParams();
  const { show } = route.useSearch();
  const { t } = useTranslation("questions");
  const navigate = useNavigate();
  return (
    <BaseFrame baseId={baseId} here="work">
      {() => (
        <Stack>
          <Text size="sm" c="dimmed" maw="70ch">
            {t(show === "asked" ? "asked.help" : "help")}
          </Text>
          <SegmentedControl
            aria-label={t("which")}
            value={show ?? "all"}
            onChange={(chosen) => {
              const search: WorkSearch = chosen === "all" ? {} : { show: chosen };
              void navigate({ to: "/knowledge/$baseId/work", params: { baseId }, search });
            }}
            data={SHOWN.map((value) => ({ value, label: t(`shown.${value}`) }))}
            style={{ alignSelf: "flex-start", maxWidth: "100%", overflowX: "auto" }}
          />
          {show === "asked" ? (
            <AskedQuestions baseId={baseId} />
          ) : (
            <Groups key={show} baseId={baseId} reason={show} />
          )}
        </Stack>
      )}
    </BaseFrame>
  );
}
