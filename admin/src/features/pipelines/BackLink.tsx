/** The way up, above the head of a page. */

import { Anchor, Group } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { Link, type LinkProps } from "@tanstack/react-router";

export function BackLink({ words, ...to }: LinkProps & { words: string }) {
  return (
    <Anchor
      size="sm"
      style={{ alignSelf: "flex-start" }}
      renderRoot={(given) => <Link {...given} {...to} />}
    >
      <Group gap={4} component="span">
        <IconArrowLeft size={16} aria-hidden />
        {words}
      </Group>
    </Anchor>
  );
}
