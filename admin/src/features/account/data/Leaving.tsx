/** Leaving for good: the wish, what comes of it, and thinking better of it. */

import {
  Alert,
  Button,
  Group,
  List,
  Modal,
  PasswordInput,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../../app/api.ts";
import { dayOf } from "../../../shared/amounts.ts";
import { ApiForm } from "../../../shared/ApiForm.tsx";
import { Answer } from "../../../shared/Page.tsx";
import { Section } from "../../../shared/Section.tsx";
import { accountChanged, accountQuery, factorsQuery } from "../queries.ts";

type Proof = "password" | "code" | "nothing";

export function Leaving() {
  const { t } = useTranslation("data");
  const asked = useQuery(accountQuery);
  return (
    <Section title={t("leaving.title")}>
      <Answer asked={asked}>
        {({ deletion_due_at: dueAt }) => (dueAt === null ? <Leave /> : <Keep dueAt={dueAt} />)}
      </Answer>
    </Section>
  );
}

function Keep({ dueAt }: { dueAt: string }) {
  const { t } = useTranslation("data");
  const keep = async () => {
    await unwrap(api.DELETE("/api/v1/account/deletion"));
    await accountChanged();
  };
  return (
    <ApiForm label={t("leaving.title")} submit={t("leaving.keep")} send={keep}>
      <Alert color="red">{t("leaving.due", { day: dayOf(dueAt) })}</Alert>
      <Text size="sm" c="dimmed">
        {t("leaving.keys_ended")}
      </Text>
    </ApiForm>
  );
}

function Leave() {
  const { t } = useTranslation("data");
  const [isAsked, setAsked] = useState(false);
  const [dueAt, setDueAt] = useState<string>();
  const proof = useProof();
  return (
    <>
      <List size="sm" spacing={4}>
        <List.Item>{t("leaving.at_once")}</List.Item>
        <List.Item>{t("leaving.grace")}</List.Item>
        <List.Item>{t("leaving.then")}</List.Item>
      </List>
      <Group>
        <Button
          variant="light"
          color="red"
          disabled={proof === undefined}
          onClick={() => {
            setAsked(true);
          }}
        >
          {t("leaving.leave")}
        </Button>
      </Group>
      {isAsked && proof !== undefined && dueAt === undefined && (
        <Sure
          proof={proof}
          onClose={() => {
            setAsked(false);
          }}
          onLeft={setDueAt}
        />
      )}
      {dueAt !== undefined && <Left dueAt={dueAt} />}
    </>
  );
}

/** By what one shows that it is oneself; undefined until it is known. */
function useProof(): Proof | undefined {
  const account = useQuery(accountQuery).data;
  const factors = useQuery(factorsQuery).data;
  if (account === undefined || factors === undefined) return undefined;
  if (account.has_password) return "password";
  const hasCodes = factors.totp_since !== null || factors.recovery_codes_left > 0;
  return hasCodes ? "code" : "nothing";
}

function Sure(props: { proof: Proof; onClose: () => void; onLeft: (dueAt: string) => void }) {
  const { proof, onClose, onLeft } = props;
  const { t } = useTranslation(["data", "common"]);
  const [secret, setSecret] = useState("");
  const leave = async () => {
    const body = { password: "", code: "", ...(proof === "nothing" ? {} : { [proof]: secret }) };
    onLeft((await unwrap(api.POST("/api/v1/account/deletion", { body }))).due_at);
  };
  return (
    <Modal opened onClose={onClose} title={t("leaving.title")}>
      <ApiForm label={t("leaving.title")} submit={t("leaving.sure")} color="red" send={leave}>
        <Text>{t("leaving.question")}</Text>
        {proof === "password" && (
          <PasswordInput
            label={t("leaving.password")}
            autoComplete="current-password"
            required
            maxLength={1024}
            data-autofocus
            value={secret}
            onChange={(event) => {
              setSecret(event.currentTarget.value);
            }}
          />
        )}
        {proof === "code" && (
          <TextInput
            label={t("leaving.code")}
            autoComplete="one-time-code"
            required
            maxLength={64}
            data-autofocus
            value={secret}
            onChange={(event) => {
              setSecret(event.currentTarget.value);
            }}
          />
        )}
        {proof === "nothing" && (
          <Text size="sm" c="dimmed">
            {t("leaving.fresh")}
          </Text>
        )}
      </ApiForm>
    </Modal>
  );
}

/** Nothing else works any more: all browsers are signed out, this one, too. */
function Left({ dueAt }: { dueAt: string }) {
  const { t } = useTranslation("data");
  const back = encodeURIComponent("/account/data");
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t("leaving.left")}
    >
      <Stack>
        <Text>{t("leaving.left_detail", { day: dayOf(dueAt) })}</Text>
        <Group justify="end">
          <Button component="a" href={`/sign-in?next=${back}`}>
            {t("leaving.sign_in")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
