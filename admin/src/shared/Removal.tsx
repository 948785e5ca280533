/** A button that takes something away, after it has been asked once more. */

import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { tellRefusal } from "./refusals.ts";

export function Removal(props: {
  /** Named for who hears the button and does not see what it stands beside. */
  of: string;
  /** What will be so afterwards. */
  question: string;
  remove: () => Promise<unknown>;
  /** In place of "Remove". */
  words?: string;
}) {
  const { t } = useTranslation();
  const { of, question, remove, words = t("remove") } = props;
  const [isAsked, { open, close }] = useDisclosure();
  const removing = useMutation({ mutationFn: remove, onSuccess: close, onError: tellRefusal });
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        size="compact-sm"
        aria-label={`${words}: ${of}`}
        onClick={open}
      >
        {words}
      </Button>
      <Modal opened={isAsked} onClose={close} title={`${words}: ${of}`}>
        <Stack>
          <Text>{question}</Text>
          <Group justify="end">
            <Button variant="subtle" onClick={close}>
              {t("cancel")}
            </Button>
            <Button
              color="red"
              loading={removing.isPending}
              onClick={() => {
                removing.mutate();
              }}
            >
              {words}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
