/** The head of a page, and what stands in the place of its content until there is any. */

import { Alert, Button, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { ProblemError } from "../app/api.ts";

export function Page(props: { title: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <Stack gap="lg">
      <Group justify="space-between">
        <Title order={1} size="h2">
          {props.title}
        </Title>
        {props.actions}
      </Group>
      {props.children}
    </Stack>
  );
}

interface Asked<T> {
  data: T | undefined;
  error: Error | null;
  refetch: () => unknown;
}

/** Shows what was asked for; while it is on its way, that; and when it failed, why. */
export function Answer<T>(props: { asked: Asked<T>; children: (data: T) => ReactNode }) {
  const { t } = useTranslation();
  const { data, error, refetch } = props.asked;
  if (data !== undefined) return props.children(data);
  if (error === null) return <Skeleton height={240} aria-label={t("loading")} role="status" />;
  // what is not there will not be there the next time
  const isMissing = error instanceof ProblemError && error.status === 404;
  return (
    <Alert
      color={isMissing ? "gray" : "red"}
      title={t(isMissing ? "refusals.missing" : "refusals.failed")}
      role="alert"
    >
      <Stack align="start">
        <Text>{error.message}</Text>
        {!isMissing && (
          <Button variant="light" color="red" onClick={() => refetch()}>
            {t("again")}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

export function Nothing({ children }: { children: ReactNode }) {
  return (
    <Text c="dimmed" ta="center" py="xl">
      {children}
    </Text>
  );
}
