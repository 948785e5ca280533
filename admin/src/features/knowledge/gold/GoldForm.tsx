/** A question of the gold set, written or changed. */

import { Button, Drawer, Group, Select, Stack, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Refused } from "../../../shared/Refused.tsx";
import { LONGEST_QUESTION } from "../bases.ts";
import { addGold, editGold, LONGEST_NOTE, type Gold, type Wording } from "./gold.ts";
import { GoldFields } from "./GoldFields.tsx";

const EMPTY: Wording = {
  question: "",
  language: null,
  is_answerable: true,
  sources: [],
  note: "",
};

export function GoldForm(props: {
  baseId: string;
  /** Null: it is yet to be written. */
  gold: Gold | null;
  onClose: () => void;
}) {
  const { baseId, gold, onClose } = props;
  const { t } = useTranslation(["gold", "knowledge", "common"]);
  const [wording, setWording] = useState<Wording>(gold === null ? EMPTY : { note: "", ...gold });
  const change = (changes: Partial<Wording>) => {
    setWording({ ...wording, ...changes });
  };
  const save = useMutation({
    mutationFn: () => (gold === null ? addGold(baseId, wording) : editGold(gold, wording)),
    onSuccess: onClose,
  });
  const lacksSource = wording.is_answerable && wording.sources.length === 0;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={t(gold === null ? "form.add" : "form.edit")}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!lacksSource) save.mutate();
        }}
      >
        <Stack>
          <Textarea
            label={t("question")}
            description={t("form.question_help")}
            required
            autosize
            minRows={2}
            maxRows={6}
            maxLength={LONGEST_QUESTION}
            value={wording.question}
            onChange={(event) => {
              change({ question: event.currentTarget.value });
            }}
          />
          <Select
            label={t("language")}
            data={[
              { value: "", label: t("form.as_it_reads") },
              { value: "zh", label: t("knowledge:languages.zh") },
              { value: "en", label: t("knowledge:languages.en") },
            ]}
            allowDeselect={false}
            value={wording.language ?? ""}
            onChange={(language) => {
              change({ language: language === "zh" || language === "en" ? language : null });
            }}
          />
          <GoldFields
            baseId={baseId}
            question={wording.question}
            value={wording}
            onChange={change}
          />
          <Textarea
            label={t("form.note")}
            description={t("form.note_help")}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={LONGEST_NOTE}
            value={wording.note}
            onChange={(event) => {
              change({ note: event.currentTarget.value });
            }}
          />
          <Refused error={save.error} />
          <Group justify="end">
            <Button type="submit" loading={save.isPending} disabled={lacksSource}>
              {t("common:save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Drawer>
  );
}
