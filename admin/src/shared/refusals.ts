/** What was asked for and refused, told in passing. */

import { notifications } from "@mantine/notifications";

export function tellRefusal(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  notifications.show({ color: "red", message, role: "alert" });
}
