/** A base out of an archive that one was exported as. */

import {
  Alert,
  Button,
  FileInput,
  Group,
  Modal,
  Progress,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { count, percent } from "../../../shared/amounts.ts";
import { Refused } from "../../../shared/Refused.tsx";
import { bringIn, isLostOnTheWay, isTaken, type Stage, type Transfer } from "./archives.ts";
import { LONGEST_SLUG, slugOf } from "./names.ts";

export function ImportBase({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(["archives", "knowledge", "common"]);
  const [file, setFile] = useState<File | null>(null);
  const [slug, setSlug] = useState("");
  const [stage, setStage] = useState<Stage | null>(null);
  const course = useRef<AbortController | null>(null);
  useEffect(() => () => course.current?.abort(), []);
  const bring = useMutation({
    mutationFn: (chosen: File) => {
      course.current = new AbortController();
      return bringIn(chosen, slug, { signal: course.current.signal, onStage: setStage });
    },
    onSettled: () => {
      setStage(null);
    },
  });
  const { data: transfer } = bring;
  const isDone = transfer?.state === "done";
  return (
    <Modal opened onClose={onClose} title={t("title")} closeOnClickOutside={!bring.isPending}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (file !== null) bring.mutate(file);
        }}
      >
        <Stack>
          <Text size="sm">{t("help")}</Text>
          <FileInput
            label={t("file")}
            placeholder={t("choose")}
            accept=".zip,application/zip"
            required
            clearable
            clearButtonProps={{ "aria-label": t("clear") }}
            disabled={bring.isPending || isDone}
            value={file}
            onChange={(chosen) => {
              setFile(chosen);
              bring.reset();
              if (chosen !== null && slug === "") setSlug(slugOf(chosen.name));
            }}
          />
          <TextInput
            label={t("knowledge:bases.slug")}
            description={t("knowledge:bases.slug_help")}
            required
            pattern="[A-Za-z0-9_\-]+"
            maxLength={LONGEST_SLUG}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            disabled={bring.isPending || isDone}
            value={slug}
            error={isTaken(bring.error) && t("taken")}
            onChange={(event) => {
              setSlug(event.currentTarget.value);
              if (isTaken(bring.error)) bring.reset();
            }}
          />
          {file !== null && stage !== null && <Course file={file} stage={stage} />}
          {isLostOnTheWay(bring.error) ? (
            <Alert color="red" role="alert">
              {t("lost")}
            </Alert>
          ) : (
            !isTaken(bring.error) && <Refused error={bring.error} />
          )}
          {transfer !== undefined && <Ended transfer={transfer} />}
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t(transfer === undefined ? "common:cancel" : "knowledge:close")}
            </Button>
            {transfer?.state === "done" ? (
              <ToBase transfer={transfer} />
            ) : (
              <Button
                type="submit"
                loading={bring.isPending}
                disabled={file === null || slug === ""}
              >
                {t("bring")}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Course({ file, stage }: { file: File; stage: Stage }) {
  const { t } = useTranslation("archives");
  const share = stage.at === "sending" ? stage.sent / Math.max(1, file.size) : 1;
  const words =
    stage.at === "sending"
      ? t("sending", { share: percent(share) })
      : t("unpacking", { count: stage.documents, documents: count(stage.documents) });
  return (
    <Stack gap={4}>
      <Progress value={100 * share} animated={stage.at === "unpacking"} aria-label={words} />
      <Text size="xs" c="dimmed" role="status">
        {words}
      </Text>
    </Stack>
  );
}

function Ended({ transfer: { state, error, documents } }: { transfer: Transfer }) {
  const { t, i18n } = useTranslation("archives");
  if (state === "done") {
    return (
      <Alert color="green" role="status">
        {t("done", { count: documents, documents: count(documents) })}
      </Alert>
    );
  }
  const code = error?.code ?? "";
  return (
    <Alert color="red" role="alert">
      {i18n.exists(`archives:faults.${code}`)
        ? t(`faults.${code as "archive_damaged"}`)
        : (error?.detail ?? code)}
    </Alert>
  );
}

function ToBase({ transfer: { base_id: id } }: { transfer: Transfer }) {
  const { t } = useTranslation("archives");
  if (id === null) return null;
  return (
    <Button
      renderRoot={(given) => <Link {...given} to="/knowledge/$baseId" params={{ baseId: id }} />}
    >
      {t("open")}
    </Button>
  );
}
