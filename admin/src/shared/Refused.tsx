/** Why what was sent was not done, in the server's words; nothing while there is nothing to say. */

import { Alert } from "@mantine/core";

export function Refused({ error }: { error: Error | null }) {
  if (error === null) return null;
  return (
    <Alert color="red" role="alert">
      {error.message}
    </Alert>
  );
}
