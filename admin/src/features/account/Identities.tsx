/** Accounts elsewhere that open this one. */

import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { moment } from "../../shared/amounts.ts";
import { List } from "../../shared/List.tsx";
import { tellRefusal } from "../../shared/refusals.ts";
import { Removal } from "../../shared/Removal.tsx";
import { Section } from "../../shared/Section.tsx";
import { accountChanged, identities } from "./queries.ts";

const providerQuery = {
  queryKey: ["oidc"],
  queryFn: () => unwrap(api.GET("/api/v1/oidc")),
  staleTime: Infinity,
};

export function Identities() {
  const { t } = useTranslation("account");
  const provider = useQuery(providerQuery).data;
  const link = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/v1/oidc/authorization", {
          body: { link: true, next: "/account/security" },
        }),
      ),
    onSuccess: ({ url }) => {
      location.assign(url);
    },
    onError: tellRefusal,
  });
  return (
    <Section title={t("identities.title")} help={t("identities.detail")}>
      <List
        query={identities}
        label={t("identities.title")}
        empty={t("identities.none")}
        keyOf={({ id }) => id}
        columns={[
          { head: t("identities.account"), cell: (one) => <Name of={one} oidc={provider?.name} /> },
          {
            head: t("used_last"),
            cell: ({ last_used_at }) =>
              last_used_at == null ? t("never_used") : moment(last_used_at),
          },
          { head: t("act"), cell: (one) => <Unlink identity={one} /> },
        ]}
      />
      {provider?.is_enabled === true && (
        <Group>
          <Button
            variant="light"
            loading={link.isPending}
            onClick={() => {
              link.mutate();
            }}
          >
            {t("identities.link", { name: provider.name })}
          </Button>
        </Group>
      )}
    </Section>
  );
}

function Name({ of, oidc }: { of: Schemas["Identity"]; oidc: string | undefined }) {
  const { t } = useTranslation("account");
  const provider = of.provider === "wechat" ? t("identities.wechat") : (oidc ?? "OpenID Connect");
  return (
    <Stack gap={0}>
      <Text size="sm">{provider}</Text>
      <Text size="sm" c="dimmed">
        {of.label}
      </Text>
    </Stack>
  );
}

function Unlink({ identity }: { identity: Schemas["Identity"] }) {
  const { t } = useTranslation("account");
  const remove = async () => {
    const params = { path: { identity_id: identity.id } };
    await unwrap(api.DELETE("/api/v1/identities/{identity_id}", { params }));
    await accountChanged();
  };
  return (
    <Removal
      of={identity.label ?? identity.provider}
      words={t("identities.unlink")}
      question={t("identities.unlink_detail")}
      remove={remove}
    />
  );
}
