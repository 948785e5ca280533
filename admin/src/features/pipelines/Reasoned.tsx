/** A button that does something after it was said why. */

import { Button, Modal, Stack, Text, Textarea, type ButtonProps } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState, type ReactNode } from "react";

import { ApiForm } from "../../shared/ApiForm.tsx";

const LONGEST = 500; // characters

export function Reasoned(props: {
  words: string;
  /** What it is done to, for who hears the button and does not see what it stands beside. */
  of?: string;
  /** What will be so afterwards. */
  says: string;
  /** Of the field; without it nothing is asked. */
  reason?: string;
  isRequired?: boolean;
  icon?: ReactNode;
  color?: ButtonProps["color"];
  variant?: ButtonProps["variant"];
  act: (reason: string) => Promise<unknown>;
}) {
  const {
    words,
    of,
    says,
    reason,
    isRequired = false,
    icon,
    color,
    variant = "default",
    act,
  } = props;
  const [isAsked, { open, close }] = useDisclosure();
  const [given, setGiven] = useState("");
  const send = async () => {
    await act(given.trim());
    close();
  };
  const title = of === undefined ? words : `${words}: ${of}`;
  return (
    <>
      <Button
        variant={variant}
        leftSection={icon}
        aria-label={title}
        {...(color === undefined ? {} : { color })}
        onClick={open}
      >
        {words}
      </Button>
      <Modal opened={isAsked} onClose={close} title={title}>
        <ApiForm
          label={title}
          submit={words}
          send={send}
          {...(color === undefined ? {} : { color })}
        >
          <Stack>
            <Text size="sm">{says}</Text>
            {reason !== undefined && (
              <Textarea
                label={reason}
                required={isRequired}
                data-autofocus
                autosize
                minRows={2}
                maxLength={LONGEST}
                value={given}
                onChange={(event) => {
                  setGiven(event.currentTarget.value);
                }}
              />
            )}
          </Stack>
        </ApiForm>
      </Modal>
    </>
  );
}
