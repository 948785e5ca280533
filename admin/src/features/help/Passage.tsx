/** A whole passage, above the answer that was taken from it. */

import { Modal, Stack, Text } from "@mantine/core";
import { pathOf } from "@shiguang/client";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { ask } from "../../shared/dialogs.tsx";
import { Markdown } from "../../shared/markdown/Markdown.tsx";
import { Answer } from "../../shared/Page.tsx";
import { passageQuery } from "./help.ts";

export async function openPassage(id: string, title: string): Promise<void> {
  await ask<never>((close) => (
    <Sheet
      id={id}
      title={title}
      onClose={() => {
        close(undefined);
      }}
    />
  ));
}

function Sheet({ id, title, onClose }: { id: string; title: string; onClose: () => void }) {
  return (
    <Modal opened size="lg" title={title} onClose={onClose}>
      <Passage id={id} />
    </Modal>
  );
}

function Passage({ id }: { id: string }) {
  const { t } = useTranslation("help");
  return (
    <Answer asked={useQuery(passageQuery(id))}>
      {(passage) => (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {[
              pathOf(passage),
              ...(passage.page == null ? [] : [t("page", { page: passage.page })]),
            ].join(" · ")}
          </Text>
          {passage.questions.map((question) => (
            <Text key={question} fw={600}>
              {question}
            </Text>
          ))}
          <Markdown text={passage.text} lang={passage.language} />
        </Stack>
      )}
    </Answer>
  );
}
