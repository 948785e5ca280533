/** Letting something through, or not, with a word to its owner. */

import { Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { tellRefusal } from "../../shared/refusals.ts";
import { Refused } from "../../shared/Refused.tsx";
import { decide, MOST_WORDS } from "./cases.ts";

export function Judging({ ids, what }: { ids: string[]; what: string }) {
  const { t } = useTranslation("moderation");
  const [isRejecting, setRejecting] = useState(false);
  const approve = useMutation({
    mutationFn: () => decide(ids, "approve", ""),
    onError: tellRefusal,
  });
  return (
    <Group gap={4} wrap="nowrap">
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconCheck size={14} aria-hidden />}
        disabled={ids.length === 0}
        loading={approve.isPending}
        aria-label={t("approve_which", { what })}
        onClick={() => {
          approve.mutate();
        }}
      >
        {t("approve")}
      </Button>
      <Button
        size="compact-sm"
        variant="light"
        color="red"
        leftSection={<IconX size={14} aria-hidden />}
        disabled={ids.length === 0}
        aria-label={t("reject_which", { what })}
        onClick={() => {
          setRejecting(true);
        }}
      >
        {t("reject")}
      </Button>
      {isRejecting && (
        <Rejecting
          ids={ids}
          title={t("reject_which", { what })}
          onClose={() => {
            setRejecting(false);
          }}
        />
      )}
    </Group>
  );
}

function Rejecting(props: { ids: string[]; title: string; onClose: () => void }) {
  const { t } = useTranslation(["moderation", "common"]);
  const [reason, setReason] = useState("");
  const reject = useMutation({
    mutationFn: () => decide(props.ids, "reject", reason),
    onSuccess: props.onClose,
  });
  return (
    <Modal opened onClose={props.onClose} title={props.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          reject.mutate();
        }}
      >
        <Stack>
          <Textarea
            data-autofocus
            label={t("reason")}
            description={t("reason_help")}
            value={reason}
            required
            maxLength={MOST_WORDS}
            minRows={3}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <Refused error={reject.error} />
          <Group justify="end">
            <Button variant="default" onClick={props.onClose}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" color="red" loading={reject.isPending}>
              {t("reject")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
