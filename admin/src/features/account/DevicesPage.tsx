/** Browsers and apps that are signed in, and the way to sign them out. */

import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { moment } from "../../shared/amounts.ts";
import { List } from "../../shared/List.tsx";
import { tellRefusal } from "../../shared/refusals.ts";
import { Section } from "../../shared/Section.tsx";
import { AccountFrame } from "./AccountFrame.tsx";
import { deviceOf } from "./devices.ts";
import { accountChanged, apps, browsers } from "./queries.ts";

export default function DevicesPage() {
  return (
    <AccountFrame here="/account/devices">
      <Browsers />
      <Apps />
    </AccountFrame>
  );
}

function Browsers() {
  const { t } = useTranslation("account");
  return (
    <Section title={t("devices.browsers")}>
      <List
        query={browsers}
        label={t("devices.browsers")}
        empty={t("devices.none")}
        keyOf={({ id }) => id}
        columns={[
          { head: t("devices.device"), cell: (one) => <Browser browser={one} /> },
          {
            head: t("devices.seen"),
            cell: ({ last_seen_at, created_at }) => moment(last_seen_at ?? created_at),
          },
          {
            head: t("act"),
            cell: ({ id, is_current, user_agent = "" }) =>
              is_current ? (
                <Badge variant="light">{t("devices.this")}</Badge>
              ) : (
                <SignOut
                  of={deviceOf(user_agent)}
                  signOut={() =>
                    unwrap(
                      api.DELETE("/api/v1/sessions/{session_id}", {
                        params: { path: { session_id: id } },
                      }),
                    )
                  }
                />
              ),
          },
        ]}
      />
      <Group>
        <SignOut
          of={t("devices.others")}
          words={t("devices.sign_out_others")}
          signOut={() => unwrap(api.DELETE("/api/v1/sessions"))}
        />
      </Group>
    </Section>
  );
}

function Browser({ browser }: { browser: Schemas["SignedInBrowser"] }) {
  return (
    <Stack gap={0}>
      <Text size="sm" title={browser.user_agent}>
        {deviceOf(browser.user_agent ?? "")}
      </Text>
      <Text size="sm" c="dimmed">
        {browser.address}
      </Text>
    </Stack>
  );
}

function Apps() {
  const { t } = useTranslation("account");
  return (
    <Section title={t("devices.apps")}>
      <List
        query={apps}
        label={t("devices.apps")}
        empty={t("devices.no_apps")}
        keyOf={({ id }) => id}
        columns={[
          { head: t("devices.device"), cell: ({ device_name }) => device_name },
          { head: t("devices.seen"), cell: ({ last_used_at }) => moment(last_used_at) },
          {
            head: t("act"),
            cell: ({ id, device_name = "" }) => (
              <SignOut
                of={device_name}
                signOut={() =>
                  unwrap(
                    api.DELETE("/api/v1/tokens/{family_id}", {
                      params: { path: { family_id: id } },
                    }),
                  )
                }
              />
            ),
          },
        ]}
      />
    </Section>
  );
}

function SignOut(props: { of: string; words?: string; signOut: () => Promise<unknown> }) {
  const { t } = useTranslation("account");
  const { of, words = t("devices.sign_out"), signOut } = props;
  const signingOut = useMutation({
    mutationFn: signOut,
    onSuccess: accountChanged,
    onError: tellRefusal,
  });
  return (
    <Button
      variant="light"
      size="compact-sm"
      aria-label={`${words}: ${of}`}
      loading={signingOut.isPending}
      onClick={() => {
        signingOut.mutate();
      }}
    >
      {words}
    </Button>
  );
}
