/** A PIN for the locked folder: set, changed, taken away. */

import { Button, Group, Modal, PasswordInput, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Refused } from "../../shared/Refused.tsx";
import { setPin } from "./folder.ts";

export function PinDialog({ hasPin, onClose }: { hasPin: boolean; onClose: () => void }) {
  const { t } = useTranslation("locked");
  const [pin, choose] = useState("");
  const [secret, setSecret] = useState("");
  const { mutate, error, isPending } = useMutation({
    mutationFn: (wanted: string | null) => setPin(wanted, secret),
    onSuccess: onClose,
  });
  return (
    <Modal opened onClose={onClose} title={t(hasPin ? "change_pin" : "set_pin")} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate(pin);
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {t("pin_detail")}
          </Text>
          <PasswordInput
            label={t("new_pin")}
            value={pin}
            onChange={(event) => {
              choose(event.currentTarget.value);
            }}
            inputMode="numeric"
            pattern="[0-9]{4,12}"
            title={t("pin_digits")}
            description={t("pin_digits")}
            autoComplete="off"
            required
            withAsterisk={false}
            data-autofocus
          />
          <PasswordInput
            label={t(hasPin ? "pin_or_password_now" : "password")}
            description={hasPin ? undefined : t("password_detail")}
            value={secret}
            onChange={(event) => {
              setSecret(event.currentTarget.value);
            }}
            autoComplete="current-password"
          />
          <Refused error={error} />
          <Group justify="end">
            {hasPin && (
              <Button
                variant="subtle"
                color="red"
                onClick={() => {
                  mutate(null);
                }}
              >
                {t("remove_pin")}
              </Button>
            )}
            <Button type="submit" loading={isPending}>
              {t("save_pin")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
