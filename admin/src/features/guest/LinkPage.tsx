/** What a link shows: its photos, a door before them, or that there is nothing any more. */

import { useDocumentTitle } from "@mantine/hooks";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";

import { ProblemError } from "../../app/api.ts";
import { link } from "../../app/guest.ts";
import { Answer } from "../../shared/Page.tsx";
import { Closed, type Why } from "./Closed.tsx";
import { Frame } from "./Frame.tsx";
import { SHARED, sharedQuery } from "./link.ts";
import { SharedPhotos } from "./SharedPhotos.tsx";

const Door = lazy(() => import("./Door.tsx"));

export default function LinkPage() {
  const { key } = link.useParams();
  const { t } = useTranslation(["guest", "common"]);
  const client = useQueryClient();
  const asked = useQuery(sharedQuery(key));
  const refused = asked.error instanceof ProblemError ? asked.error : undefined;
  const isLocked = refused?.code === "share_password_required";
  const why = isLocked ? undefined : whyClosed(refused);
  const called =
    why === undefined ? (asked.data?.title ?? "") || t("photos_for_you") : t(`closed.${why}.title`);
  useDocumentTitle(`${called} · ${t("common:title")}`);
  if (why !== undefined) {
    return (
      <Frame>
        <Closed why={why} onAgain={() => void asked.refetch()} />
      </Frame>
    );
  }
  return (
    <Frame reports={key}>
      {isLocked ? (
        <Suspense>
          <Door link={key} onOpened={() => client.resetQueries({ queryKey: [SHARED, key] })} />
        </Suspense>
      ) : (
        <Answer asked={asked}>
          {(shared) => <SharedPhotos link={key} shared={shared} title={called} />}
        </Answer>
      )}
    </Frame>
  );
}

function whyClosed(refused: ProblemError | undefined): Why | undefined {
  if (refused === undefined) return undefined;
  if (refused.status === 404) return "ended";
  if (refused.status === 410) return "suspended";
  return "busy";
}
