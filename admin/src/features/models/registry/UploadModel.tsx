/** Weights of one's own for a task: chosen, sent, and what was found in them. */

import {
  Alert,
  Button,
  FileInput,
  Group,
  List,
  Modal,
  Progress,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { percent } from "../../../shared/amounts.ts";
import { Refused } from "../../../shared/Refused.tsx";
import { StoreError } from "../../../shared/uploading/trying.ts";
import type { Task, VersionRef } from "./registry.ts";
import { sendModel, type Stage, type Upload } from "./sending.ts";
import { VersionLink } from "./VersionLink.tsx";

const ACCEPTED = ".safetensors,.onnx,.pt,.pth,.json,.txt";

export function UploadModel(props: { task: Task; parent: VersionRef; onClose: () => void }) {
  const { task, parent, onClose } = props;
  const { t } = useTranslation(["registry", "common"]);
  const client = useQueryClient();
  const [files, setFiles] = useState<File[]>([]);
  const [licence, setLicence] = useState("");
  const [learnedFrom, setLearnedFrom] = useState("");
  const [description, setDescription] = useState("");
  const [stage, setStage] = useState<Stage | null>(null);
  const course = useRef<AbortController | null>(null);
  useEffect(() => () => course.current?.abort(), []);
  const sending = useMutation({
    mutationFn: () => {
      course.current = new AbortController();
      const wish = { task, files, licence, learned_from: learnedFrom, description };
      return sendModel(wish, { signal: course.current.signal, onStage: setStage });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["models"] }),
    onSettled: () => {
      setStage(null);
    },
  });
  const { data: upload } = sending;
  const isDone = upload?.state === "registered";
  const isClosed = sending.isPending || isDone;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("upload.title")}
      size="lg"
      closeOnClickOutside={!sending.isPending}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sending.mutate();
        }}
      >
        <Stack>
          <Text size="sm">{t("upload.help", { name: parent.name })}</Text>
          <FileInput
            label={t("upload.files")}
            description={t("upload.files_help")}
            placeholder={t("upload.choose")}
            accept={ACCEPTED}
            multiple
            required
            disabled={isClosed}
            value={files}
            onChange={(chosen) => {
              setFiles(chosen);
              sending.reset();
            }}
          />
          <TextInput
            label={t("version.licence")}
            description={t("upload.licence_help")}
            required
            maxLength={200}
            disabled={isClosed}
            value={licence}
            onChange={(event) => {
              setLicence(event.currentTarget.value);
            }}
          />
          <TextInput
            label={t("upload.learned_from")}
            required
            maxLength={1000}
            disabled={isClosed}
            value={learnedFrom}
            onChange={(event) => {
              setLearnedFrom(event.currentTarget.value);
            }}
          />
          <TextInput
            label={t("upload.description")}
            maxLength={500}
            disabled={isClosed}
            value={description}
            onChange={(event) => {
              setDescription(event.currentTarget.value);
            }}
          />
          {stage !== null && <Course stage={stage} />}
          {sending.error instanceof StoreError ? (
            <Alert color="red" role="alert">
              {t("upload.lost")}
            </Alert>
          ) : (
            <Refused error={sending.error} />
          )}
          {upload !== undefined && <Verdict upload={upload} />}
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t(isDone ? "upload.close" : "common:cancel")}
            </Button>
            {!isDone && (
              <Button
                type="submit"
                loading={sending.isPending}
                disabled={files.length === 0 || licence === "" || learnedFrom === ""}
              >
                {t("upload.send")}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Course({ stage }: { stage: Stage }) {
  const { t } = useTranslation("registry");
  const share = stage.at === "checking" ? 1 : stage.share;
  const words =
    stage.at === "checking"
      ? t("upload.checking")
      : t(`upload.${stage.at}`, { share: percent(share) });
  return (
    <Stack gap={4}>
      <Progress value={100 * share} animated={stage.at === "checking"} aria-label={words} />
      <Text size="xs" c="dimmed" role="status">
        {words}
      </Text>
    </Stack>
  );
}

function Verdict({ upload: { state, version, reasons } }: { upload: Upload }) {
  const { t } = useTranslation("registry");
  if (version !== null) {
    return (
      <Alert color="green" title={t("upload.registered")} role="status">
        <Group gap={6}>
          <Text size="sm">{t("upload.registered_as")}</Text>
          <VersionLink version={version} />
        </Group>
      </Alert>
    );
  }
  return (
    <Alert
      color="red"
      title={t(state === "refused" ? "upload.refused" : "upload.ended")}
      role="alert"
    >
      <List size="sm">
        {reasons.map(({ code, detail }) => (
          <List.Item key={`${code} ${detail}`}>{detail}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
