import { Button, Drawer, Group, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { Quota } from "../../shared/Quota.tsx";
import { tellRefusal } from "../../shared/refusals.ts";
import { Refused } from "../../shared/Refused.tsx";

type User = Schemas["User"];
type Changes = Schemas["PatchedUserChangesRequest"];

/** Everything about an account that an administrator decides. */
export function EditUser({ user, onClose }: { user: User; onClose: () => void }) {
  return (
    <Drawer opened onClose={onClose} position="right" title={user.email}>
      <Stack gap="xl">
        <Decisions user={user} onSaved={onClose} />
        {user.has_second_factor && <LostFactors user={user} onDone={onClose} />}
      </Stack>
    </Drawer>
  );
}

function Decisions({ user, onSaved }: { user: User; onSaved: () => void }) {
  const { t } = useTranslation(["manage", "common"]);
  const client = useQueryClient();
  const [name, setName] = useState(user.name ?? "");
  const [phone, setPhone] = useState(user.phone_number ?? "");
  const [isStaff, setStaff] = useState(user.is_staff ?? false);
  const [isActive, setActive] = useState(user.is_active ?? true);
  const [quota, setQuota] = useState(user.quota_bytes ?? null);
  const save = useMutation({
    mutationFn: (body: Changes) =>
      unwrap(
        api.PATCH("/api/v1/users/{user_id}", { params: { path: { user_id: user.id } }, body }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["users"] });
      onSaved();
    },
  });
  const signsOut = isStaff !== user.is_staff || isActive !== user.is_active;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({
          name,
          phone_number: phone.trim() === "" ? null : phone,
          is_staff: isStaff,
          is_active: isActive,
          quota_bytes: quota,
        });
      }}
    >
      <Stack>
        <TextInput
          label={t("users.name")}
          value={name}
          maxLength={100}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <TextInput
          label={t("users.phone")}
          description={t(
            user.phone_verified_at == null ? "users.phone_help" : "users.phone_verified",
          )}
          type="tel"
          value={phone}
          maxLength={50}
          onChange={(event) => {
            setPhone(event.currentTarget.value);
          }}
        />
        <Quota value={quota} onChange={setQuota} />
        <Switch
          label={t("users.may_sign_in")}
          checked={isActive}
          onChange={(event) => {
            setActive(event.currentTarget.checked);
          }}
        />
        <Switch
          label={t("users.administrates")}
          checked={isStaff}
          onChange={(event) => {
            setStaff(event.currentTarget.checked);
          }}
        />
        {signsOut && <Text size="sm">{t("users.signed_out_by_it")}</Text>}
        <Refused error={save.error} />
        <Group justify="end">
          <Button type="submit" loading={save.isPending}>
            {t("common:save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function LostFactors({ user, onDone }: { user: User; onDone: () => void }) {
  const { t } = useTranslation(["manage", "common"]);
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const remove = useMutation({
    mutationFn: () =>
      unwrap(
        api.DELETE("/api/v1/users/{user_id}/second-factors", {
          params: { path: { user_id: user.id } },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["users"] });
      onDone();
    },
    onError: tellRefusal,
  });
  return (
    <Stack gap="xs">
      <Text size="sm">{t("users.lost_factors")}</Text>
      {isAsked ? (
        <Group>
          <Button
            color="red"
            loading={remove.isPending}
            onClick={() => {
              remove.mutate();
            }}
          >
            {t("users.remove_factors_yes")}
          </Button>
          <Button
            variant="subtle"
            onClick={() => {
              setAsked(false);
            }}
          >
            {t("common:cancel")}
          </Button>
        </Group>
      ) : (
        <Button
          variant="light"
          color="red"
          onClick={() => {
            setAsked(true);
          }}
        >
          {t("users.remove_factors")}
        </Button>
      )}
    </Stack>
  );
}
