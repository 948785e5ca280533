/** Opening a member's library: for a reason, after being told what comes of it. */

import { Alert, Button, Group, List, Modal, Stack, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, ProblemError, unwrap } from "../../app/api.ts";
import { goToSignIn } from "../../app/session.ts";
import { howLong } from "../../shared/amounts.ts";
import { tellRefusal } from "../../shared/refusals.ts";
import { openLibrary } from "./queries.ts";

const LEAST = 10; // characters
const MOST = 500;

export function OpenLibrary(props: {
  userId: string;
  whose: string;
  minutes: number;
  onClose: () => void;
}) {
  const { userId, whose, minutes, onClose } = props;
  const { t } = useTranslation(["oversight", "common"]);
  const [reason, setReason] = useState("");
  const open = useMutation({
    mutationFn: () => openLibrary(userId, reason.trim()),
    onSuccess: onClose,
  });
  return (
    <Modal opened onClose={onClose} title={t("open.title", { whose })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          open.mutate();
        }}
      >
        <Stack>
          <List size="sm" spacing={4}>
            <List.Item>{t("open.told", { whose })}</List.Item>
            <List.Item>{t("open.seen")}</List.Item>
            <List.Item>{t("open.locked")}</List.Item>
            <List.Item>{t("open.ends", { after: howLong(minutes * 60) })}</List.Item>
          </List>
          <Textarea
            label={t("open.reason")}
            description={t("open.reason_help", { whose, least: LEAST })}
            required
            autosize
            minRows={3}
            minLength={LEAST}
            maxLength={MOST}
            data-autofocus
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          {open.error !== null && <Refusal error={open.error} />}
          <Group justify="end">
            <Button variant="subtle" onClick={onClose}>
              {t("common:cancel")}
            </Button>
            <Button type="submit" color="orange" loading={open.isPending}>
              {t("open.open")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Where the sign-in is not fresh enough, with the way to a fresh one and back here. */
function Refusal({ error }: { error: Error }) {
  const { t } = useTranslation("oversight");
  const isStale = error instanceof ProblemError && error.code === "sign_in_again";
  const again = useMutation({
    mutationFn: () => unwrap(api.DELETE("/api/v1/session")),
    onSuccess: goToSignIn,
    onError: tellRefusal,
  });
  return (
    <Alert color="red" role="alert">
      <Stack align="start" gap="xs">
        {error.message}
        {isStale && (
          <Button
            size="xs"
            variant="light"
            color="red"
            loading={again.isPending}
            onClick={() => {
              again.mutate();
            }}
          >
            {t("open.sign_in_again")}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
