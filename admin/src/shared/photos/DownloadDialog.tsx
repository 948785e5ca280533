/** A download of several files: how far it is planned, and each part to be saved. */

import { Anchor, Group, List, Loader, Modal, Progress, Stack, Text } from "@mantine/core";
import { IconCheck, IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { bytes } from "../amounts.ts";
import { ask } from "../dialogs.tsx";
import { addressOf, type DownloadPlan, type Downloads } from "./downloads.ts";

const LOOK = 2_000; // milliseconds between two looks at what is being planned

/** Resolves when the dialog is closed. */
export async function offerParts(plan: DownloadPlan, from: Downloads): Promise<void> {
  await ask((answer) => (
    <DownloadDialog
      first={plan}
      from={from}
      onClose={() => {
        answer(undefined);
      }}
    />
  ));
}

function DownloadDialog(props: { first: DownloadPlan; from: Downloads; onClose: () => void }) {
  const { first, from, onClose } = props;
  const { t } = useTranslation("photos");
  const [saved, setSaved] = useState<ReadonlySet<number>>(new Set());
  const plan = usePlan(first, from);
  const isMoving = !plan.is_ready || plan.is_preparing;
  const total = plan.parts.reduce((sum, part) => sum + part.photo_count, 0);
  return (
    <Modal opened onClose={onClose} title={t("download.title")} size="lg">
      <Stack>
        <Text size="sm">
          {t("download.whole", { count: plan.photo_count, size: bytes(plan.size) })}
        </Text>
        {isMoving && (
          <Group gap="sm" role="status">
            <Loader size="xs" />
            <Text size="sm">{t(plan.is_ready ? "download.preparing" : "download.planning")}</Text>
          </Group>
        )}
        {!plan.is_ready && (
          <Progress
            value={(100 * total) / Math.max(1, plan.photo_count)}
            aria-label={t("download.planning")}
            animated
          />
        )}
        {plan.parts.length > 1 && <Text size="sm">{t("download.one_by_one")}</Text>}
        <List listStyleType="none" spacing="xs" aria-label={t("download.parts")}>
          {plan.parts.map((part) => (
            <List.Item
              key={part.number}
              icon={
                saved.has(part.number) ? (
                  <IconCheck size={18} color="var(--mantine-color-green-6)" aria-hidden />
                ) : (
                  <IconDownload size={18} aria-hidden />
                )
              }
            >
              <Anchor
                href={addressOf(from, plan, part)}
                download={part.filename}
                onClick={() => {
                  setSaved((before) => new Set(before).add(part.number));
                }}
              >
                {part.filename}
              </Anchor>{" "}
              <Text span size="sm" c="dimmed">
                {bytes(part.size)}
                {saved.has(part.number) && ` · ${t("download.begun")}`}
              </Text>
            </List.Item>
          ))}
        </List>
        {plan.previews.length > 0 && (
          <Text size="sm">{t("download.previews", { count: plan.previews.length })}</Text>
        )}
        {plan.left_out.length > 0 && (
          <Text size="sm">{t("download.left_out", { count: plan.left_out.length })}</Text>
        )}
      </Stack>
    </Modal>
  );
}

/** The plan as it grows. Once its pictures are made, it is made anew to have them whole. */
function usePlan(first: DownloadPlan, from: Downloads): DownloadPlan {
  const { data } = useQuery({
    queryKey: ["downloads", first.id],
    queryFn: async ({ client, queryKey }) => {
      const before = client.getQueryData<DownloadPlan>(queryKey) ?? first;
      const now = await from.again(before.id);
      return before.is_preparing && !now.is_preparing ? from.plan() : now;
    },
    initialData: first,
    staleTime: Infinity,
    refetchInterval: ({ state }) =>
      state.data?.is_ready === true && !state.data.is_preparing ? false : LOOK,
  });
  return data;
}
