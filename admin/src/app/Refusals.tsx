/** Pages in the place of one that cannot be shown. */

import { Button, Stack, Text, Title } from "@mantine/core";
import { Link, type ErrorComponentProps } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

export function Missing() {
  const { t } = useTranslation();
  return (
    <Refusal title={t("refusals.missing")} detail={t("refusals.missing_detail")}>
      <Button component={Link} to="/" variant="light">
        {t("refusals.to_timeline")}
      </Button>
    </Refusal>
  );
}

export function Forbidden() {
  const { t } = useTranslation();
  return <Refusal title={t("refusals.forbidden")} detail={t("refusals.forbidden_detail")} />;
}

export function Failed({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <Refusal
      title={t("refusals.failed")}
      detail={error instanceof Error ? error.message : String(error)}
    >
      <Button onClick={reset} variant="light">
        {t("again")}
      </Button>
    </Refusal>
  );
}

function Refusal(props: { title: string; detail: string; children?: React.ReactNode }) {
  return (
    <Stack align="center" py="15vh" role="alert">
      <Title order={1}>{props.title}</Title>
      <Text c="dimmed" maw="40ch" ta="center">
        {props.detail}
      </Text>
      {props.children}
    </Stack>
  );
}
