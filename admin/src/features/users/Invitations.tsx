/** Invitations to make an account: made, withdrawn, and their links, which are shown once. */

import { Badge, Button, CopyButton, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { bytes, moment } from "../../shared/amounts.ts";
import { List } from "../../shared/List.tsx";
import { listOf } from "../../shared/lists.ts";
import { Quota } from "../../shared/Quota.tsx";
import { tellRefusal } from "../../shared/refusals.ts";
import { Refused } from "../../shared/Refused.tsx";

type Invitation = Schemas["Invitation"];

const COLOURS = { open: "green", accepted: "blue", revoked: "gray", expired: "gray" } as const;

const invitations = listOf<Invitation>(["users", "invitations"], (at) =>
  unwrap(api.GET("/api/v1/invitations", { params: { query: { limit: 50, ...at } } })),
);

export function Invitations() {
  const { t } = useTranslation(["manage", "common"]);
  const [isMaking, setMaking] = useState(false);
  return (
    <Stack>
      <Group justify="end">
        <Button
          onClick={() => {
            setMaking(true);
          }}
        >
          {t("invitations.make")}
        </Button>
      </Group>
      <List
        query={invitations}
        label={t("invitations.title")}
        empty={t("invitations.none")}
        keyOf={(invitation) => invitation.id}
        columns={[
          { head: t("invitations.for"), cell: (invitation) => <For invitation={invitation} /> },
          {
            head: t("users.state"),
            cell: ({ state }) => (
              <Badge variant="light" color={COLOURS[state]}>
                {t(`invitations.states.${state}`)}
              </Badge>
            ),
          },
          {
            head: t("users.storage"),
            cell: ({ quota_bytes: quota }) => (quota == null ? t("quota.unlimited") : bytes(quota)),
          },
          { head: t("invitations.until"), cell: ({ expires_at }) => moment(expires_at) },
          {
            head: t("common:act"),
            cell: (invitation) =>
              invitation.state === "open" && <Withdraw invitation={invitation} />,
          },
        ]}
      />
      {isMaking && (
        <Make
          onClose={() => {
            setMaking(false);
          }}
        />
      )}
    </Stack>
  );
}

function For({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation(["manage", "common"]);
  const { email = "", note = "" } = invitation;
  return (
    <Stack gap={0}>
      <Text size="sm">{email === "" ? t("invitations.anybody") : email}</Text>
      {note !== "" && (
        <Text size="xs" c="dimmed">
          {note}
        </Text>
      )}
    </Stack>
  );
}

function Withdraw({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation(["manage", "common"]);
  const client = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () =>
      unwrap(
        api.DELETE("/api/v1/invitations/{invitation_id}", {
          params: { path: { invitation_id: invitation.id } },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ["users", "invitations"] }),
    onError: tellRefusal,
  });
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="red"
      loading={withdraw.isPending}
      onClick={() => {
        withdraw.mutate();
      }}
    >
      {t("invitations.withdraw")}
    </Button>
  );
}

function Make({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(["manage", "common"]);
  const client = useQueryClient();
  const [email, setEmail] = useState("");
  const [note, setNote] = useState("");
  const [quota, setQuota] = useState<number | null>(null);
  const make = useMutation({
    mutationFn: () =>
      unwrap(api.POST("/api/v1/invitations", { body: { email, note, quota_bytes: quota } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["users", "invitations"] }),
  });
  return (
    <Modal opened onClose={onClose} title={t("invitations.make")}>
      {make.data !== undefined ? (
        <Made made={make.data} onClose={onClose} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            make.mutate();
          }}
        >
          <Stack>
            <TextInput
              label={t("users.email")}
              description={t("invitations.email_help")}
              type="email"
              value={email}
              onChange={(event) => {
                setEmail(event.currentTarget.value);
              }}
            />
            <TextInput
              label={t("invitations.note")}
              description={t("invitations.note_help")}
              value={note}
              maxLength={200}
              onChange={(event) => {
                setNote(event.currentTarget.value);
              }}
            />
            <Quota value={quota} onChange={setQuota} />
            <Refused error={make.error} />
            <Group justify="end">
              <Button type="submit" loading={make.isPending}>
                {t("invitations.make")}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}

function Made({ made, onClose }: { made: Schemas["CreatedInvitation"]; onClose: () => void }) {
  const { t } = useTranslation(["manage", "common"]);
  return (
    <Stack>
      <Text size="sm">{t("invitations.shown_once")}</Text>
      <TextInput
        label={t("invitations.link")}
        readOnly
        value={made.url}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
      />
      <Group justify="end">
        <CopyButton value={made.url}>
          {({ copied, copy }) => (
            <Button onClick={copy}>{t(copied ? "invitations.copied" : "invitations.copy")}</Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={onClose}>
          {t("invitations.close")}
        </Button>
      </Group>
    </Stack>
  );
}
