/** Asks for the password. Nothing is said of what is behind it: neither title nor whose it is. */

import { Button, Card, PasswordInput, Stack, Text, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { ProblemError } from "../../app/api.ts";
import classes from "./guest.module.css";
import { unlock } from "./link.ts";

export default function Door({
  link,
  onOpened,
}: {
  link: string;
  onOpened: () => Promise<unknown>;
}) {
  const { t } = useTranslation("guest");
  const [password, setPassword] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const opening = useMutation({
    mutationFn: () => unlock(link, password),
    onSuccess: onOpened,
    onError: () => field.current?.select(),
  });
  return (
    <Card withBorder padding="xl" className={classes.door}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          opening.mutate();
        }}
      >
        <Stack>
          <div>
            <Title order={1} size="h2">
              {t("photos_for_you")}
            </Title>
            <Text c="dimmed">{t("door.detail")}</Text>
          </div>
          <PasswordInput
            ref={field}
            label={t("door.password")}
            value={password}
            onChange={(event) => {
              setPassword(event.currentTarget.value);
            }}
            error={opening.error !== null && <Refused error={opening.error} />}
            maxLength={128}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
            withAsterisk={false}
            autoFocus
            visibilityToggleButtonProps={{ "aria-label": t("door.show") }}
          />
          <Button type="submit" loading={opening.isPending}>
            {t("door.open")}
          </Button>
        </Stack>
      </form>
    </Card>
  );
}

function Refused({ error }: { error: Error }) {
  const { t } = useTranslation("guest");
  const isWrong = error instanceof ProblemError && error.code === "wrong_share_password";
  return <span role="alert">{isWrong ? t("door.wrong") : error.message}</span>;
}
