/** A setting that may be changed here: what it is, and what it would be without that. */

import { Button, Group, NumberInput, Select, Stack, Switch, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import type { Words } from "../../app/words.ts";
import { moment } from "../../shared/amounts.ts";
import { Refused } from "../../shared/Refused.tsx";
import { entered, sent, written } from "./values.ts";

type Setting = Schemas["Setting"];
type Value = string | number | boolean;
type Help = keyof Words["manage"]["settings"]["named"];
type Option = keyof Words["manage"]["settings"]["options"];

export function Changing({ setting }: { setting: Setting }) {
  const { t } = useTranslation(["manage", "common"]);
  const client = useQueryClient();
  const [value, setValue] = useState<Value | null>(setting.value as Value);
  const change = useMutation({
    mutationFn: (to: Value | null) =>
      unwrap(api.PATCH("/api/v1/operations/settings", { body: { [setting.name]: to } })),
    onSuccess: (told) => {
      const now = told.settings.find(({ name }) => name === setting.name);
      if (now !== undefined) setValue(now.value as Value);
      client.setQueryData(["installation", "settings"], told);
    },
  });
  const isChanged = value !== setting.value;
  const label = t(`settings.named.${setting.name as Help}`);
  return (
    <form
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== null) change.mutate(value);
      }}
    >
      <Stack gap={4}>
        <Group align="end" gap="sm">
          <Entry setting={setting} label={label} value={value} onChange={setValue} />
          {isChanged && (
            <Button type="submit" loading={change.isPending} disabled={value === null}>
              {t("common:save")}
            </Button>
          )}
          {setting.source === "console" && (
            <Button
              variant="default"
              loading={change.isPending}
              aria-label={t("settings.reset_which", { name: setting.name })}
              onClick={() => {
                change.mutate(null);
              }}
            >
              {t("settings.reset")}
            </Button>
          )}
        </Group>
        <Refused error={change.error} />
        <Text size="xs" c="dimmed">
          {t("settings.by_default", {
            name: setting.name,
            value: written(setting.default, setting, t),
          })}
          {typeof setting.changed_at === "string" &&
            ` ${t("settings.changed", { who: setting.changed_by, at: moment(setting.changed_at) })}`}
        </Text>
      </Stack>
    </form>
  );
}

function Entry(props: {
  setting: Setting;
  label: string;
  value: Value | null;
  onChange: (value: Value | null) => void;
}) {
  const { t } = useTranslation(["manage", "common"]);
  const { setting, label, value, onChange } = props;
  const { options, least, most } = setting.rule ?? {};
  if (options != null) {
    return (
      <Select
        label={label}
        data={options.map((option) => ({
          value: option,
          label: t(`settings.options.${option as Option}`),
        }))}
        value={String(value)}
        onChange={onChange}
        allowDeselect={false}
        flex={1}
        miw={220}
      />
    );
  }
  if (typeof least !== "number" || typeof most !== "number") {
    return (
      <Switch
        label={label}
        checked={value === true}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
        flex={1}
        miw={220}
        py={8}
      />
    );
  }
  return (
    <NumberInput
      label={label}
      value={typeof value === "number" ? entered(value, setting) : ""}
      onChange={(typed) => {
        onChange(typeof typed === "number" ? sent(typed, setting) : null);
      }}
      min={entered(least, setting)}
      max={entered(most, setting)}
      clampBehavior="none"
      decimalScale={setting.unit === "bytes" || setting.unit === "seconds" ? 3 : 0}
      suffix={setting.unit === "" ? "" : ` ${t(`settings.units.${setting.unit}`)}`}
      thousandSeparator
      flex={1}
      miw={220}
    />
  );
}
