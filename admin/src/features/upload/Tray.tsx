/** How far the uploads are: all of them together, each by itself, and what can be done about them. */

import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  Progress,
  Text,
  Title,
  Tooltip,
  VisuallyHidden,
} from "@mantine/core";
import {
  IconChevronDown,
  IconChevronUp,
  IconPlayerPause,
  IconPlayerPlay,
  IconX,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { bytes, count } from "../../shared/amounts.ts";
import { confirm } from "../../shared/dialogs.tsx";
import type { Findings } from "./found.ts";
import { Lost } from "./Lost.tsx";
import { ProcessingLine } from "./Processing.tsx";
import { Row } from "./Row.tsx";
import classes from "./upload.module.css";
import { uploader, type Standing } from "./uploader.ts";

export function Tray(props: {
  standing: Standing;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  onChoose: (finding: Promise<Findings>) => void;
}) {
  const { standing, isOpen, onToggle, onChoose } = props;
  const { t } = useTranslation(["upload", "common"]);
  const { totals, isPaused } = standing;
  const isActive = totals.active > 0;
  const title = useTitle(standing);
  const toggleWords = t(isOpen ? "smaller" : "larger");
  return (
    <section className={classes.tray} aria-label={t("uploads")}>
      <VisuallyHidden role="status">{useAnnouncement(standing)}</VisuallyHidden>
      <Group className={classes.trayHead} gap={4} wrap="nowrap">
        <Title order={2} size="sm" flex={1} lineClamp={1}>
          {title}
        </Title>
        {isActive && (
          <Tool
            label={t(isPaused ? "resume" : "pause")}
            Icon={isPaused ? IconPlayerPlay : IconPlayerPause}
            onClick={() => {
              if (isPaused) uploader.resume();
              else uploader.pause();
            }}
          />
        )}
        <Tool
          label={toggleWords}
          Icon={isOpen ? IconChevronDown : IconChevronUp}
          isExpanded={isOpen}
          onClick={() => {
            onToggle(!isOpen);
          }}
        />
        <CloseTool standing={standing} />
      </Group>
      {isActive && <Overall standing={standing} />}
      {isOpen && (
        <div className={classes.trayBody}>
          <Lost standing={standing} onChoose={onChoose} />
          {standing.hasFolders && (
            <Checkbox
              size="xs"
              px="md"
              py="xs"
              label={t("make_albums")}
              checked={standing.makesAlbums}
              onChange={(event) => {
                uploader.gatherFolders(event.currentTarget.checked);
              }}
            />
          )}
          {totals.failed > 1 && (
            <Group px="md" pb="xs">
              <Button
                size="compact-xs"
                variant="light"
                onClick={() => {
                  uploader.retryAll();
                }}
              >
                {t("retry_all")}
              </Button>
            </Group>
          )}
          <ol className={classes.rows}>
            {standing.shown.map((entry) => (
              <Row key={entry.id} entry={entry} isPaused={isPaused} />
            ))}
          </ol>
          {totals.files > standing.shown.length && (
            <Text size="xs" c="dimmed" px="md" py="xs">
              {t("more_files", { count: totals.files - standing.shown.length })}
            </Text>
          )}
          {!isActive && totals.finished > 0 && <ProcessingLine />}
        </div>
      )}
    </section>
  );
}

function Overall({ standing }: { standing: Standing }) {
  const { t } = useTranslation("upload");
  const { totals, rate, remaining } = standing;
  const percent = totals.bytes === 0 ? 0 : (100 * totals.sent) / totals.bytes;
  const parts = [
    t("amount", { sent: bytes(totals.sent), total: bytes(totals.bytes) }),
    rate === undefined ? "" : t("rate", { amount: bytes(rate) }),
    remaining === undefined ? "" : inWords(remaining, t),
  ];
  return (
    <div className={classes.overall}>
      <Progress value={percent} size="sm" aria-label={t("progress")} />
      <Text size="xs" c="dimmed" mt={4} className={classes.figures}>
        {parts.filter(Boolean).join(" · ")}
      </Text>
    </div>
  );
}

type Translate = ReturnType<typeof useTranslation<"upload">>["t"];

function inWords(seconds: number, t: Translate): string {
  if (seconds < 60) return t("seconds_left", { count: Math.max(1, Math.round(seconds)) });
  if (seconds < 5400) return t("minutes_left", { count: Math.round(seconds / 60) });
  return t("hours_left", { count: Math.round(seconds / 3600) });
}

function useTitle({ totals, isPaused }: Standing): string {
  const { t } = useTranslation("upload");
  const { active, files, failed, lost, finished, known } = totals;
  const begun = { done: count(finished), total: count(files - lost) };
  if (active > 0) return t(isPaused ? "paused" : "uploading", begun);
  if (failed > 0) return t("some_failed", { count: failed });
  if (lost > 0) return t("lost_title", { count: lost });
  if (known === files) return t("all_known", { count: files });
  return t("finished", { count: finished });
}

/** Said aloud when it changes, and so without numbers that always do. */
function useAnnouncement({ totals, isPaused }: Standing): string {
  const { t } = useTranslation("upload");
  const { active, files, failed, lost, finished, known } = totals;
  if (active > 0) return t(isPaused ? "said_paused" : "said_uploading", { count: files - lost });
  const parts = [
    finished - known > 0 ? t("finished", { count: finished - known }) : "",
    known > 0 ? t("all_known", { count: known }) : "",
    failed > 0 ? t("some_failed", { count: failed }) : "",
    lost > 0 ? t("lost_title", { count: lost }) : "",
  ];
  return parts.filter(Boolean).join(" ");
}

function CloseTool({ standing }: { standing: Standing }) {
  const { t } = useTranslation("upload");
  const { active, failed, lost } = standing.totals;
  const unfinished = active + failed + lost;
  const close = async () => {
    if (unfinished > 0) {
      const sure = await confirm({
        title: t("cancel_ask", { count: unfinished }),
        text: t("cancel_detail"),
        yes: t("cancel_yes"),
      });
      if (!sure) return;
      uploader.cancelEvery("unfinished");
    }
    uploader.clear();
  };
  return (
    <Tool
      label={t(unfinished > 0 ? "cancel_all" : "close")}
      Icon={IconX}
      onClick={() => void close()}
    />
  );
}

function Tool(props: {
  label: string;
  Icon: typeof IconX;
  isExpanded?: boolean;
  onClick: () => void;
}) {
  const { label, Icon, isExpanded, onClick } = props;
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        aria-expanded={isExpanded}
        onClick={onClick}
      >
        <Icon size={18} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
