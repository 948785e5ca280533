/** A file of gold questions: what of it was taken, and which lines were not, and why. */

import { Alert, Button, FileInput, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { count } from "../../../shared/amounts.ts";
import { Columns } from "../../../shared/Columns.tsx";
import { Refused } from "../../../shared/Refused.tsx";
import { formatOf } from "./formats.ts";
import { importGold, LONGEST_FILE, type Imported } from "./gold.ts";

export function GoldImport({ baseId, onClose }: { baseId: string; onClose: () => void }) {
  const { t } = useTranslation(["gold", "knowledge", "common"]);
  const [file, setFile] = useState<File | null>(null);
  const format = file === null ? null : formatOf(file.name);
  const take = useMutation({
    mutationFn: async (chosen: File) => {
      const content = await chosen.text();
      if (content.length > LONGEST_FILE) throw new Error(t("import.too_long"));
      return importGold(baseId, formatOf(chosen.name) ?? "jsonl", content);
    },
  });
  return (
    <Modal opened onClose={onClose} size="lg" title={t("import.title")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (file !== null && format !== null) take.mutate(file);
        }}
      >
        <Stack>
          <Text size="sm">{t("import.help")}</Text>
          <FileInput
            label={t("import.file")}
            placeholder={t("import.choose")}
            accept=".jsonl,.ndjson,.csv"
            required
            clearable
            clearButtonProps={{ "aria-label": t("import.clear") }}
            value={file}
            error={file !== null && format === null && t("import.unknown")}
            onChange={(chosen) => {
              setFile(chosen);
              take.reset();
            }}
          />
          <Refused error={take.error} />
          {take.data !== undefined && <Report imported={take.data} />}
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t(take.data === undefined ? "common:cancel" : "knowledge:close")}
            </Button>
            {take.data === undefined && (
              <Button type="submit" loading={take.isPending} disabled={format === null}>
                {t("import.take")}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Report({ imported }: { imported: Imported }) {
  const { t } = useTranslation("gold");
  const { added, changed, unchanged, errors } = imported;
  return (
    <>
      <Alert color={errors.length === 0 ? "green" : "yellow"} role="status">
        {t("import.taken", {
          added: count(added),
          changed: count(changed),
          unchanged: count(unchanged),
        })}
        {errors.length > 0 &&
          ` ${t("import.left_out", { count: errors.length, lines: count(errors.length) })}`}
      </Alert>
      {errors.length > 0 && (
        <Columns
          label={t("import.errors")}
          items={errors}
          keyOf={({ line }) => line}
          columns={[
            { head: t("import.line"), cell: ({ line }) => count(line), isNumber: true },
            { head: t("import.reads"), cell: ({ text }) => text },
            { head: t("import.why"), cell: ({ detail }) => detail, isTitle: true },
          ]}
        />
      )}
    </>
  );
}
