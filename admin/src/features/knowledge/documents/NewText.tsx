/** Text that is typed or pasted: a document, or the next version of one. */

import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../../app/api.ts";
import { count } from "../../../shared/amounts.ts";
import { Refused } from "../../../shared/Refused.tsx";
import { knowledgeChanged } from "../bases.ts";
import { LONGEST_TEXT } from "./files.ts";
import type { Target } from "./receiving.ts";

export function NewText({ target, onClose }: { target: Target; onClose: () => void }) {
  const { t } = useTranslation("knowledge");
  const [title, setTitle] = useState("");
  const [text, setText] = useState("");
  const isTooLong = text.length > LONGEST_TEXT;
  const add = useMutation({
    mutationFn: () => send(target, title.trim(), text),
    onSuccess: async () => {
      await knowledgeChanged();
      onClose();
    },
  });
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={t("base" in target ? "add.text" : "document.new_text")}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isTooLong) add.mutate();
        }}
      >
        <Stack>
          {"base" in target && (
            <TextInput
              label={t("documents.title")}
              description={t("add.title_help")}
              data-autofocus
              maxLength={300}
              value={title}
              onChange={(event) => {
                setTitle(event.currentTarget.value);
              }}
            />
          )}
          <Textarea
            label={t("add.words")}
            description={t("add.words_help")}
            required
            autosize
            minRows={10}
            maxRows={24}
            value={text}
            error={isTooLong && t("misfits.text_too_long", { most: count(LONGEST_TEXT) })}
            onChange={(event) => {
              setText(event.currentTarget.value);
            }}
          />
          <Refused error={add.error} />
          <Group justify="space-between">
            <Text size="xs" c="dimmed">
              {t("add.characters", { count: text.length, characters: count(text.length) })}
            </Text>
            <Button type="submit" loading={add.isPending} disabled={isTooLong}>
              {t("add.take")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function send(target: Target, title: string, text: string): Promise<unknown> {
  if ("base" in target) {
    const params = { path: { base_id: target.base } };
    const body = { title, text };
    return unwrap(api.POST("/api/v1/knowledge/bases/{base_id}/documents", { params, body }));
  }
  const params = { path: { document_id: target.document } };
  return unwrap(
    api.POST("/api/v1/knowledge/documents/{document_id}/versions", { params, body: { text } }),
  );
}
