import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";

import { useMember } from "../../../../entrance/member.ts";
import { Unknown } from "../../../../entrance/Unknown.tsx";
import { Nothing } from "../../../../ui/Answer.tsx";
import { Box, Words } from "../../../../ui/elements.tsx";
import { Screen } from "../../../../ui/Screen.tsx";
import type { UploadQueue } from "../../../../uploading/queue.ts";
import { uploadsFor } from "../../../../uploading/uploads.ts";
import { Overall } from "../../Overall.tsx";
import { Row } from "../../Row.tsx";
import { Source } from "../../Source.tsx";
import classes from "../../uploads.module.css";

const SHOWN = 100; // files; more say nothing more

export default function UploadsPage() {
  const { t } = useTranslation("upload");
  const member = useMember();
  if (member === undefined) {
    return (
      <Screen title={t("title")}>
        <Unknown />
      </Screen>
    );
  }
  return <Uploads queue={uploadsFor(member.id)} />;
}

function Uploads({ queue }: { queue: UploadQueue }) {
  const { t } = useTranslation("upload");
  const standing = useSyncExternalStore(queue.subscribe, queue.snapshot);
  const { entries } = standing;
  const more = entries.length - SHOWN;
  return (
    <Screen title={t("title")} foot={<Source queue={queue} standing={standing} />}>
      {entries.length === 0 ? (
        <Nothing>{t("empty")}</Nothing>
      ) : (
        <>
          <Overall queue={queue} standing={standing} />
          <Box part="list" className={classes.rows}>
            {entries.slice(0, SHOWN).map((entry) => (
              <Row key={entry.id} entry={entry} queue={queue} />
            ))}
          </Box>
          {more > 0 && <Words className={classes.more}>{t("more_files", { count: more })}</Words>}
        </>
      )}
    </Screen>
  );
}
