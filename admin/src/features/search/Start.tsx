/** Before anything is sought: what was sought last, and a picture to search by. */

import { ActionIcon, Anchor, Stack, Text, Title } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { ByPicture } from "./ByPicture.tsx";
import { useRecent } from "./recent.ts";
import classes from "./search.module.css";

export function Start() {
  const { t } = useTranslation("search");
  return (
    <Stack gap="xl">
      <Text c="dimmed">{t("start")}</Text>
      <ByPicture />
      <Recent />
    </Stack>
  );
}

function Recent() {
  const { t } = useTranslation("search");
  const { recent, forget } = useRecent();
  if (recent.length === 0) return null;
  return (
    <section aria-labelledby="recent">
      <Title order={2} size="h4" id="recent">
        {t("recent")}
      </Title>
      <ul className={classes.recent}>
        {recent.map((q) => (
          <li key={q}>
            <Anchor renderRoot={(props) => <Link to="/search" search={{ q }} {...props} />}>
              {q}
            </Anchor>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("forget", { q })}
              onClick={() => {
                forget(q);
              }}
            >
              <IconX size={16} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  );
}
