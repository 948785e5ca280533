/** The door of the locked folder. */

import { Anchor, Button, PasswordInput, Stack, Text, Title } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { ask } from "../../shared/dialogs.tsx";
import { Refused } from "../../shared/Refused.tsx";
import { openFolder } from "./folder.ts";
import { PinDialog } from "./PinDialog.tsx";

export function Door({ hasPin }: { hasPin: boolean }) {
  const { t } = useTranslation("locked");
  const field = useRef<HTMLInputElement>(null);
  const [secret, setSecret] = useState("");
  const { mutate, error, isPending } = useMutation({
    mutationFn: openFolder,
    onError: () => field.current?.select(),
  });
  return (
    <Stack align="center" py="10vh" gap="md">
      <IconLock size={40} stroke={1.4} aria-hidden />
      <Title order={1} size="h2">
        {t("title")}
      </Title>
      <Text c="dimmed" maw="42ch" ta="center">
        {t("detail")}
      </Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          mutate(secret);
        }}
      >
        <Stack w="20rem" maw="100%">
          <PasswordInput
            ref={field}
            label={t(hasPin ? "pin_or_password" : "password")}
            value={secret}
            onChange={(event) => {
              setSecret(event.currentTarget.value);
            }}
            autoComplete={hasPin ? "off" : "current-password"}
            autoFocus
            required
            withAsterisk={false}
          />
          <Refused error={error} />
          <Button type="submit" loading={isPending}>
            {t("open")}
          </Button>
          {!hasPin && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() => {
                void ask((answer) => (
                  <PinDialog
                    hasPin={false}
                    onClose={() => {
                      answer(undefined);
                    }}
                  />
                ));
              }}
            >
              {t("set_pin")}
            </Anchor>
          )}
        </Stack>
      </form>
    </Stack>
  );
}
