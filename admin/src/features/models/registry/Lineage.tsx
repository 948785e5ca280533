/** What a version was made of, and what was made of it. */

import { Stack, Text } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { Section } from "../../../shared/Section.tsx";
import type { VersionInFull, VersionRef } from "./registry.ts";
import classes from "./version.module.css";
import { VersionLink } from "./VersionLink.tsx";

export function Lineage({ version }: { version: VersionInFull }) {
  const { t } = useTranslation("registry");
  const { parent, children } = version;
  return (
    <Section title={t("lineage.title")}>
      <div className={classes.lineage}>
        {parent === null ? (
          <Text size="sm" c="dimmed">
            {t("lineage.no_parent")}
          </Text>
        ) : (
          <Step version={parent} />
        )}
        <IconArrowRight size={18} aria-hidden />
        <div className={classes.step} data-here>
          <Text size="sm" fw={600}>
            {version.name}
          </Text>
          <Text size="xs">{t(`origins.${version.origin}`)}</Text>
        </div>
        {children.length > 0 && (
          <>
            <IconArrowRight size={18} aria-hidden />
            <Stack gap={6} component="ul" m={0} p={0} aria-label={t("lineage.children")}>
              {children.map((child) => (
                <li key={child.id} style={{ listStyle: "none" }}>
                  <Step version={child} />
                </li>
              ))}
            </Stack>
          </>
        )}
      </div>
    </Section>
  );
}

function Step({ version }: { version: VersionRef }) {
  const { t } = useTranslation("registry");
  return (
    <div className={classes.step}>
      <VersionLink version={version} />
      <Text size="xs" c="dimmed">
        {t(`origins.${version.origin}`)}
      </Text>
    </div>
  );
}
