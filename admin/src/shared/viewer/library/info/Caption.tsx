/** What the owner says about the photo, written where it stands. */

import { Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { tellRefusal } from "../../../refusals.ts";
import { saveCaption } from "./captioning.ts";
import classes from "./info.module.css";

const LONGEST = 2000;

export function Caption(props: { id: string; caption: string; isReadOnly: boolean }) {
  const { id, caption, isReadOnly } = props;
  const { t } = useTranslation("info");
  /** Undefined: nothing is being written. */
  const [draft, setDraft] = useState<{ before: string; text: string }>();
  const saving = useMutation({
    mutationFn: ({ before, text }: { before: string; text: string }) =>
      saveCaption(id, before, text),
    onSuccess: () => {
      setDraft(undefined);
      notifications.show({ message: t("caption.saved") });
    },
    onError: tellRefusal, // what was written stays
  });
  const finish = () => {
    if (draft === undefined || saving.isPending) return;
    if (draft.text === caption) setDraft(undefined);
    else saving.mutate({ ...draft, text: draft.text.trim() });
  };
  return (
    <Textarea
      classNames={{ input: classes.caption ?? "" }}
      aria-label={t("caption.label")}
      placeholder={t("caption.hint")}
      autosize
      minRows={1}
      maxRows={6}
      maxLength={LONGEST}
      readOnly={isReadOnly}
      value={draft?.text ?? caption}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setDraft((before) => ({ before: before?.before ?? caption, text }));
      }}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter" && !event.shiftKey) {
          event.preventDefault();
          event.currentTarget.blur();
        } else if (event.key === "Escape" && draft !== undefined) {
          event.preventDefault(); // the viewer stays open
          setDraft(undefined);
        }
      }}
    />
  );
}
