/** The fields of a passage: its text, which can be looked at as it is read, and lines beside it. */

import { SegmentedControl, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { count } from "../../../shared/amounts.ts";
import { Markdown } from "../../../shared/markdown/Markdown.tsx";
import { excessOf } from "./lines.ts";
import { LONGEST, LONGEST_LINE, MOST } from "./passages.ts";
import classes from "./passages.module.css";

export function PassageText(props: {
  label: string;
  value: string;
  onChange: (text: string) => void;
}) {
  const { t } = useTranslation("knowledge");
  const { label, value, onChange } = props;
  const [view, setView] = useState<"write" | "read">("write");
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={t("passages.view")}
        value={view}
        onChange={setView}
        data={[
          { value: "write", label: t("passages.write") },
          { value: "read", label: t("passages.read") },
        ]}
        style={{ alignSelf: "flex-start" }}
      />
      {view === "write" ? (
        <Textarea
          label={label}
          description={t("passages.text_help", { most: count(LONGEST) })}
          required
          autosize
          minRows={6}
          maxRows={20}
          maxLength={LONGEST}
          value={value}
          onChange={(event) => {
            onChange(event.currentTarget.value);
          }}
        />
      ) : (
        <div className={classes.preview} role="region" aria-label={label} tabIndex={0}>
          <Markdown text={value} />
        </div>
      )}
    </Stack>
  );
}

/** A line each. */
export function PassageLines(props: {
  of: "questions" | "headings";
  isRequired?: boolean;
  value: string;
  onChange: (text: string) => void;
}) {
  const { t } = useTranslation("knowledge");
  const { of, isRequired = false, value, onChange } = props;
  const excess = excessOf(value, MOST[of], LONGEST_LINE[of]);
  return (
    <Textarea
      label={t(`passages.${of}`)}
      description={t(`passages.${of}_help`)}
      required={isRequired}
      autosize
      minRows={2}
      maxRows={8}
      value={value}
      error={
        excess !== null && t(`passages.${excess}`, { most: MOST[of], longest: LONGEST_LINE[of] })
      }
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
