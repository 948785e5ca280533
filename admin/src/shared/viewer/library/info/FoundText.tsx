/** The lines of text that were read in the picture. */

import { Button, CopyButton } from "@mantine/core";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../../../app/api.ts";
import classes from "./info.module.css";
import { Section } from "./Section.tsx";

export function FoundText({ lines }: { lines: readonly Schemas["TextLine"][] }) {
  const { t } = useTranslation("info");
  if (lines.length === 0) return null;
  const copy = (
    <CopyButton value={lines.map(({ text }) => text).join("\n")}>
      {({ copied, copy: act }) => (
        <Button size="compact-sm" variant="subtle" onClick={act} aria-live="polite">
          {t(copied ? "text.copied" : "text.copy")}
        </Button>
      )}
    </CopyButton>
  );
  return (
    <Section title={t("text.title")} action={copy}>
      <ul className={classes.lines}>
        {lines.map(({ text }, index) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
    </Section>
  );
}
