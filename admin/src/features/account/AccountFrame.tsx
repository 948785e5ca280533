/** The pages about the account, and the way from one to the next. */

import { Alert, Anchor, Stack } from "@mantine/core";
import {
  IconArrowsExchange,
  IconChartBar,
  IconCloudDownload,
  IconDevices,
  IconHomeHeart,
  IconKey,
  IconPackageExport,
  IconShieldLock,
  IconUser,
  IconWebhook,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { dayOf } from "../../shared/amounts.ts";
import { useCurrentInView } from "../../shared/inView.ts";
import { Page } from "../../shared/Page.tsx";
import classes from "./account-frame.module.css";
import { accountQuery } from "./queries.ts";

/** By what they are about: oneself, others, the photos, programs. */
const GROUPS = [
  [
    { to: "/account", label: "profile", Icon: IconUser },
    { to: "/account/security", label: "security", Icon: IconShieldLock },
    { to: "/account/devices", label: "devices", Icon: IconDevices },
  ],
  [
    { to: "/account/partners", label: "partners", Icon: IconArrowsExchange },
    { to: "/account/family", label: "family", Icon: IconHomeHeart },
  ],
  [
    { to: "/account/statistics", label: "statistics", Icon: IconChartBar },
    { to: "/account/imports", label: "imports", Icon: IconCloudDownload },
    { to: "/account/data", label: "data", Icon: IconPackageExport },
  ],
  [
    { to: "/account/keys", label: "keys", Icon: IconKey },
    { to: "/account/webhooks", label: "webhooks", Icon: IconWebhook },
  ],
] as const;

type Here = (typeof GROUPS)[number][number]["to"];

export function AccountFrame(props: { here: Here; children: ReactNode }) {
  const { t } = useTranslation("account");
  return (
    <Page title={t("account")}>
      <div className={classes.frame}>
        <Places here={props.here} />
        <Stack gap="lg" miw={0} maw={800}>
          {props.here !== "/account/data" && <Departing />}
          {props.children}
        </Stack>
      </div>
    </Page>
  );
}

/** A column beside the page where there is room for it, else a row above it that scrolls. */
function Places({ here }: { here: Here }) {
  const { t } = useTranslation("account");
  return (
    <nav ref={useCurrentInView(here)} className={classes.places} aria-label={t("account")}>
      {GROUPS.map((group) => (
        <ul key={group[0].to}>
          {group.map(({ to, label, Icon }) => (
            <li key={to}>
              <Link
                to={to}
                activeOptions={{ exact: true }}
                className={classes.place}
                aria-current={here === to ? "page" : undefined}
              >
                <Icon size={18} stroke={1.6} aria-hidden />
                {t(`tabs.${label}`)}
              </Link>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}

/** Whoever has asked for the account to be deleted is told of it, and where to keep it. */
function Departing() {
  const { t } = useTranslation("account");
  const { data: account } = useQuery(accountQuery);
  if (account === undefined || account.deletion_due_at === null) return null;
  return (
    <Alert color="red">
      {t("departing", { day: dayOf(account.deletion_due_at) })}{" "}
      <Anchor
        inherit
        underline="always"
        renderRoot={(given) => <Link {...given} to="/account/data" />}
      >
        {t("keep")}
      </Anchor>
    </Alert>
  );
}
