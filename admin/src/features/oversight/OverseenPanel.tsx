/** What an administrator is told of a member's photo: its file, and what became of each stage. */

import { Alert, Badge, Group, Stack, Table, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { bytes, longDay, moment } from "../../shared/amounts.ts";
import { why } from "../../shared/processing/why.ts";

type Stage = Schemas["Stage"];

const COLOURS: Record<Stage["state"], string> = {
  waiting: "gray",
  ready: "gray",
  running: "blue",
  done: "green",
  failed: "red",
  skipped: "gray",
};

export function OverseenPanel({ photo }: { photo: Schemas["OverseenAssetDetail"] }) {
  const { t } = useTranslation("oversight");
  const size = photo.width !== null && photo.height !== null;
  return (
    <Stack gap="md">
      <Stack gap={2}>
        <Title order={2} size="h4" style={{ overflowWrap: "anywhere" }}>
          {photo.filename}
        </Title>
        <Text size="sm">{longDay(photo.captured_local_date)}</Text>
        <Text size="sm" c="dimmed">
          {photo.media_type} · {bytes(photo.size)}
          {size && ` · ${String(photo.width)} × ${String(photo.height)}`}
        </Text>
        <Text size="sm" c="dimmed">
          {t("uploaded", { when: moment(photo.uploaded_at) })}
        </Text>
      </Stack>
      {photo.failure !== null && <Alert color="red">{why(photo.failure)}</Alert>}
      <Stages stages={photo.stages} />
    </Stack>
  );
}

function Stages({ stages }: { stages: readonly Stage[] }) {
  const { t } = useTranslation(["oversight", "processing"]);
  if (stages.length === 0) return null;
  return (
    <Table aria-label={t("stages")} verticalSpacing={4}>
      <Table.Tbody>
        {stages.map(({ stage, state, error }) => (
          <Table.Tr key={stage}>
            <Table.Th scope="row" fw={400}>
              {t(`processing:stages.${stage}`)}
            </Table.Th>
            <Table.Td>
              <Group gap={4} justify="end">
                <Badge color={COLOURS[state]} variant="light">
                  {t(`states.${state}`)}
                </Badge>
                {error !== null && (
                  <Text size="xs" c="dimmed">
                    {why(error)}
                  </Text>
                )}
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
