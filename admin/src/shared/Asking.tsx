/** A question before something is done, asked from wherever it is done. */

import { Button, Group, Modal, Text } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";

export interface Question {
  title: string;
  detail?: string;
  /** On the button that agrees. */
  yes: string;
  isDangerous?: boolean;
}

interface Asked extends Question {
  answer: (isAgreed: boolean) => void;
}

let asked: Asked | undefined;
const listeners = new Set<() => void>();

/** Whether whoever is asked agrees; a question that is still open is answered with no. */
export function ask(question: Question): Promise<boolean> {
  asked?.answer(false);
  return new Promise((resolve) => {
    put({
      ...question,
      answer: (isAgreed) => {
        put(undefined);
        resolve(isAgreed);
      },
    });
  });
}

function put(next: Asked | undefined): void {
  asked = next;
  for (const tell of listeners) tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where questions appear: once, around all pages. */
export function Asking() {
  const { t } = useTranslation();
  const question = useSyncExternalStore(subscribe, () => asked);
  if (question === undefined) return null;
  const { title, detail, yes, isDangerous = false, answer } = question;
  return (
    <Modal
      opened
      centered
      zIndex={400} // above the viewer, and dialogs that ask
      title={title}
      onClose={() => {
        answer(false);
      }}
    >
      {detail !== undefined && <Text size="sm">{detail}</Text>}
      <Group justify="end" mt="lg">
        <Button
          variant="default"
          onClick={() => {
            answer(false);
          }}
        >
          {t("cancel")}
        </Button>
        <Button
          data-autofocus
          {...(isDangerous && { color: "red" })}
          onClick={() => {
            answer(true);
          }}
        >
          {yes}
        </Button>
      </Group>
    </Modal>
  );
}
