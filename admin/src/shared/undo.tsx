/** What has been done, told in passing, with a way to take it back. */

import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";

import { tellRefusal } from "./refusals.ts";

const LONG_ENOUGH = 8_000; // milliseconds to think again

/** @param words of the button, in the language that is spoken */
export function offerUndo(message: string, words: string, undo: () => Promise<unknown>): void {
  const id = notifications.show({
    autoClose: LONG_ENOUGH,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            notifications.hide(id);
            undo().catch(tellRefusal);
          }}
        >
          {words}
        </Button>
      </Group>
    ),
  });
}
