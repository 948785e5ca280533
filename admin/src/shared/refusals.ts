/** What was asked for and refused, told in passing. */

import { notifications } from "@mantine/notifications";

export function tellRefusal(error: Error): void {
  notifications.show({ color: "red", message: error.message, role: "alert" });
}
