/** A form that is sent to the API, and shows beside itself why it was refused. */

import { Button, Group, Stack, type ButtonProps } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Refused } from "./Refused.tsx";

export function ApiForm(props: {
  label: string;
  submit: string;
  /** What is done with what was entered; a refusal is shown. */
  send: () => Promise<unknown>;
  color?: ButtonProps["color"];
  children?: ReactNode;
}) {
  const { label, submit, send, color, children } = props;
  const sending = useMutation({ mutationFn: send });
  return (
    <form
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate();
      }}
    >
      <Stack>
        {children}
        <Refused error={sending.error} />
        <Group>
          <Button
            type="submit"
            variant="light"
            loading={sending.isPending}
            {...(color === undefined ? {} : { color })}
          >
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
