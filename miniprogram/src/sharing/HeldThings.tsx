/** What of one's own others do not see, why, and how to disagree; nothing where nothing is held. */

import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import i18n from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { tellRefusal } from "../album/refusals.ts";
import { itemsOf } from "../album/lists.ts";
import { Button } from "../ui/Button.tsx";
import { ask } from "../ui/dialogs.ts";
import { Box, Field, Picture, Words } from "../ui/elements.tsx";
import { say } from "../ui/notices.ts";
import { appeal, heldQuery, whyHeld, type Held } from "./held.ts";
import classes from "./sharing.module.css";

const MOST_WORDS = 1000; // characters of an appeal

export function HeldThings() {
  const { t } = useTranslation("link");
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(heldQuery);
  const held = data === undefined ? [] : itemsOf(data);
  if (held.length === 0) return null;
  return (
    <Box className={classes.links}>
      <Words className={classes.faint}>{t("held.about")}</Words>
      <Box part="list" label={t("held.title")} className={classes.stack}>
        {held.map((one) => (
          <HeldThing key={one.id} held={one} />
        ))}
      </Box>
      {hasNextPage && (
        <Button kind="plain" isBusy={isFetching} onPress={() => void fetchNextPage()}>
          {t("held.more")}
        </Button>
      )}
    </Box>
  );
}

function HeldThing({ held }: { held: Held }) {
  const { t } = useTranslation("link");
  const sending = useMutation({
    mutationFn: (words: string) => appeal(held.id, words),
    onSuccess: () => {
      say({ text: i18n.t("link:held.sent") });
    },
    onError: tellRefusal,
  });
  const disagree = async () => {
    const words = await ask<string>(t("held.appeal"), (answer) => <AppealForm onSend={answer} />);
    if (words !== undefined) sending.mutate(words);
  };
  return (
    <Box part="item" className={classes.link}>
      <Box className={classes.held}>
        {held.thumbnail_url !== null && (
          <Box className={classes.little} isHidden>
            <Picture source={held.thumbnail_url} words="" />
          </Box>
        )}
        <Box className={classes.stack}>
          <Words className={classes.title}>{t(`held.subjects.${held.subject}`)}</Words>
          {held.text !== "" && <Words>{held.text.trim()}</Words>}
          <Words className={classes.faint}>{whyHeld(held)}</Words>
          {held.decision !== null && held.decision.reason !== "" && (
            <Words>{t("held.decided", { reason: held.decision.reason })}</Words>
          )}
          {held.appeal !== null && (
            <Words className={classes.faint}>{t(`held.appeals.${held.appeal.state}`)}</Words>
          )}
        </Box>
      </Box>
      {held.may_appeal && (
        <Button kind="plain" isBusy={sending.isPending} onPress={() => void disagree()}>
          {t("held.appeal")}
        </Button>
      )}
    </Box>
  );
}

function AppealForm({ onSend }: { onSend: (words: string) => void }) {
  const { t } = useTranslation("link");
  const [words, setWords] = useState("");
  return (
    <Box className={classes.form}>
      <Words className={classes.detail}>{t("held.appeal_detail")}</Words>
      <Field
        label={t("held.appeal_words")}
        placeholder={t("held.appeal_words")}
        value={words}
        longest={MOST_WORDS}
        onChange={setWords}
      />
      <Button
        isDisabled={words.trim() === ""}
        onPress={() => {
          onSend(words.trim());
        }}
      >
        {t("held.send")}
      </Button>
    </Box>
  );
}
