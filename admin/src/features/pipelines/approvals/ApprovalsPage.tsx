import { Stack } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { NextPage } from "../../../shared/NextPage.tsx";
import { Answer, Nothing, Page } from "../../../shared/Page.tsx";
import { BackLink } from "../BackLink.tsx";
import { approvalsQuery } from "../pipelines.ts";
import { Deciding } from "./Deciding.tsx";

/** Candidates that wait for an administrator's word, the one that has waited longest first. */
export default function ApprovalsPage() {
  const { t } = useTranslation("pipelines");
  const asked = useInfiniteQuery(approvalsQuery);
  return (
    <Stack gap="xs">
      <BackLink to="/manage/pipelines" words={t("to_all")} />
      <Page title={t("approvals.title")}>
        <Answer asked={asked}>
          {({ pages }) => {
            const waiting = pages.flatMap(({ items }) => items);
            if (waiting.length === 0) return <Nothing>{t("approvals.none")}</Nothing>;
            return (
              <>
                {waiting.map((run) => (
                  <Deciding key={run.id} run={run} isInList />
                ))}
                <NextPage asked={asked} />
              </>
            );
          }}
        </Answer>
      </Page>
    </Stack>
  );
}
