import { Tabs } from "@mantine/core";
import { useTranslation } from "react-i18next";

import { Page } from "../../shared/Page.tsx";
import { Accounts } from "./Accounts.tsx";
import { Invitations } from "./Invitations.tsx";
import { Libraries } from "./Libraries.tsx";

/** Who has an account here, who is invited to make one, and what everybody holds. */
export default function UsersPage() {
  const { t } = useTranslation(["manage", "common"]);
  return (
    <Page title={t("common:places.users")}>
      <Tabs defaultValue="accounts" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="accounts">{t("users.accounts")}</Tabs.Tab>
          <Tabs.Tab value="invitations">{t("invitations.title")}</Tabs.Tab>
          <Tabs.Tab value="libraries">{t("libraries.title")}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="accounts">
          <Accounts />
        </Tabs.Panel>
        <Tabs.Panel value="invitations">
          <Invitations />
        </Tabs.Panel>
        <Tabs.Panel value="libraries">
          <Libraries />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
