/** The files of an import: what became of each, and why. */

import { Anchor, Modal, Select, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { bytes, count } from "../../../shared/amounts.ts";
import { More } from "../../../shared/More.tsx";
import { Answer, Nothing } from "../../../shared/Page.tsx";
import { Entries, Entry } from "../Entry.tsx";
import { itemsOf, sourceOf, type Import, type Item, type Outcome } from "./imports.ts";
import { useReason } from "./reasons.ts";

/** In the order in which somebody wants to know. */
const OUTCOMES: readonly Outcome[] = [
  "failed",
  "refused",
  "waiting",
  "imported",
  "duplicate",
  "ignored",
];

export function ImportItems({ job, onClose }: { job: Import; onClose: () => void }) {
  const { t } = useTranslation(["imports", "common"]);
  const { counts } = job;
  const [outcome, setOutcome] = useState(() => OUTCOMES.find((one) => counts[one] > 0) ?? "failed");
  const asked = useInfiniteQuery(itemsOf(job.id, outcome));
  return (
    <Modal opened onClose={onClose} size="lg" title={t("files_of", { name: sourceOf(job) })}>
      <Stack>
        <Select
          label={t("which")}
          allowDeselect={false}
          data={OUTCOMES.map((one) => ({
            value: one,
            label: `${t(`outcomes.${one}`)} (${count(counts[one])})`,
          }))}
          value={outcome}
          onChange={(chosen) => {
            const found = OUTCOMES.find((one) => one === chosen);
            if (found !== undefined) setOutcome(found);
          }}
        />
        <Answer asked={asked}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length === 0) return <Nothing>{t("no_files")}</Nothing>;
            return (
              <Entries label={t(`outcomes.${outcome}`)}>
                {items.map((item) => (
                  <ItemEntry key={item.id} item={item} />
                ))}
              </Entries>
            );
          }}
        </Answer>
        <More asked={asked} />
      </Stack>
    </Modal>
  );
}

function ItemEntry({ item }: { item: Item }) {
  const { t } = useTranslation("imports");
  const reason = useReason();
  const { key, size, code = "", detail = "", asset_id: photo } = item;
  return (
    <Entry
      title={<Text size="sm">{key}</Text>}
      facts={[bytes(size), t(`kinds.${item.kind}`), code !== "" && reason({ code, detail })]}
      deeds={
        photo !== null && (
          <Anchor
            size="sm"
            aria-label={`${t("see")}: ${key}`}
            renderRoot={(given) => (
              <Link {...given} to="/photos/$photoId" params={{ photoId: photo }} />
            )}
          >
            {t("see")}
          </Anchor>
        )
      }
    />
  );
}
