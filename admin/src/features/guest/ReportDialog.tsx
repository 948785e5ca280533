/** What is wrong with a link, said to whoever runs the album. */

import { Button, Group, Modal, Radio, Stack, Text, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { Refused } from "../../shared/Refused.tsx";
import { report } from "./link.ts";

type Reason = Schemas["ReportReason"];

const REASONS: readonly Reason[] = ["illegal", "intimate", "privacy", "copyright", "other"];

export default function ReportDialog({ link, onClose }: { link: string; onClose: () => void }) {
  const { t } = useTranslation("guest");
  return (
    <Modal opened onClose={onClose} title={t("report.title")}>
      <Report link={link} onDone={onClose} />
    </Modal>
  );
}

function Report({ link, onDone }: { link: string; onDone: () => void }) {
  const { t } = useTranslation(["guest", "common"]);
  const [reason, setReason] = useState<string>("");
  const [words, setWords] = useState("");
  const sending = useMutation({
    mutationFn: (said: Reason) => report(link, { reason: said, words: words.trim() }),
  });
  if (sending.isSuccess) {
    return (
      <Stack role="status">
        <Text>{t("report.thanks")}</Text>
        <Group justify="end">
          <Button onClick={onDone} data-autofocus>
            {t("close")}
          </Button>
        </Group>
      </Stack>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const said = REASONS.find((known) => known === reason);
        if (said !== undefined) sending.mutate(said);
      }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t("report.detail")}
        </Text>
        <Radio.Group
          label={t("report.reason")}
          value={reason}
          onChange={setReason}
          name="reason"
          required
          withAsterisk={false}
        >
          <Stack gap="xs" pt="xs">
            {REASONS.map((value) => (
              <Radio key={value} value={value} label={t(`report.reasons.${value}`)} required />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t("report.words")}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
          }}
          maxLength={1000}
          autosize
          minRows={3}
        />
        <Refused error={sending.error} />
        <Group justify="end">
          <Button variant="default" onClick={onDone}>
            {t("common:cancel")}
          </Button>
          <Button type="submit" loading={sending.isPending}>
            {t("report.send")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
