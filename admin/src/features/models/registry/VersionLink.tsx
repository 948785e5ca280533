import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";

import type { VersionRef } from "./registry.ts";

export function VersionLink({ version: { id, name, task } }: { version: VersionRef }) {
  return (
    <Anchor
      size="sm"
      renderRoot={(given) => (
        <Link {...given} to="/manage/models/$task/$versionId" params={{ task, versionId: id }} />
      )}
    >
      {name}
    </Anchor>
  );
}
