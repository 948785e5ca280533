/** The pages about the account, and the way from one to the next. */

import { Stack, Tabs } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { Page } from "../../shared/Page.tsx";

const TABS = [
  { to: "/account", label: "profile" },
  { to: "/account/security", label: "security" },
  { to: "/account/devices", label: "devices" },
  { to: "/account/keys", label: "keys" },
] as const;

export function AccountFrame(props: { here: (typeof TABS)[number]["to"]; children: ReactNode }) {
  const { t } = useTranslation("account");
  return (
    <Page title={t("account")}>
      <Tabs value={props.here}>
        <Tabs.List component="nav" role="navigation" aria-label={t("account")}>
          {TABS.map(({ to, label }) => (
            <Tabs.Tab
              key={to}
              value={to}
              role="link"
              aria-selected={undefined}
              aria-current={props.here === to ? "page" : undefined}
              renderRoot={(given) => <Link {...given} to={to} />}
            >
              {t(`tabs.${label}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <Stack maw={720} gap="lg">
        {props.children}
      </Stack>
    </Page>
  );
}
