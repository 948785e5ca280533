/** Making an account for somebody, with a password that they have to be told. */

import { Button, Drawer, Group, PasswordInput, Stack, Switch, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../app/api.ts";
import { Quota } from "../../shared/Quota.tsx";
import { Refused } from "../../shared/Refused.tsx";

export function NewUser({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation(["manage", "common"]);
  const client = useQueryClient();
  const [email, setEmail] = useState("");
  const [phone, setPhone] = useState("");
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [isStaff, setStaff] = useState(false);
  const [quota, setQuota] = useState<number | null>(null);
  const make = useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/v1/users", {
          body: {
            email,
            phone_number: phone.trim() === "" ? null : phone,
            name,
            password,
            is_staff: isStaff,
            quota_bytes: quota,
            language: i18n.language.startsWith("zh") ? "zh" : "en",
            time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
          },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["users"] });
      onClose();
    },
  });
  return (
    <Drawer opened onClose={onClose} position="right" title={t("users.make")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <Stack>
          <TextInput
            label={t("users.email")}
            type="email"
            required
            autoComplete="off"
            value={email}
            onChange={(event) => {
              setEmail(event.currentTarget.value);
            }}
          />
          <TextInput
            label={t("users.phone")}
            description={t("users.phone_help")}
            type="tel"
            autoComplete="off"
            value={phone}
            maxLength={50}
            onChange={(event) => {
              setPhone(event.currentTarget.value);
            }}
          />
          <TextInput
            label={t("users.name")}
            value={name}
            maxLength={100}
            autoComplete="off"
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <PasswordInput
            label={t("users.password")}
            description={t("users.password_help")}
            required
            autoComplete="new-password"
            value={password}
            onChange={(event) => {
              setPassword(event.currentTarget.value);
            }}
          />
          <Quota value={quota} onChange={setQuota} />
          <Switch
            label={t("users.administrates")}
            checked={isStaff}
            onChange={(event) => {
              setStaff(event.currentTarget.checked);
            }}
          />
          <Refused error={make.error} />
          <Group justify="end">
            <Button type="submit" loading={make.isPending}>
              {t("users.make")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Drawer>
  );
}
