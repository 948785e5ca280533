/** Where files are chosen, or dropped. */

import { Button, FileButton, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import classes from "./bringing.module.css";

export function DropArea(props: {
  /** Of the button: "Choose photos". */
  words: string;
  accept: string;
  /** What may be brought. */
  help?: string;
  /** Only one at a time. */
  isOne?: boolean;
  onFiles: (files: readonly File[]) => void;
}) {
  const { words, accept, help, isOne = false, onFiles } = props;
  const { t } = useTranslation("bringing");
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={classes.dropzone}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files];
        onFiles(isOne ? files.slice(0, 1) : files);
      }}
    >
      <FileButton
        multiple={!isOne}
        accept={accept}
        onChange={(chosen) => {
          if (chosen !== null) onFiles(Array.isArray(chosen) ? chosen : [chosen]);
        }}
      >
        {(given) => <Button {...given}>{words}</Button>}
      </FileButton>
      <Text size="sm" c="dimmed" mt="xs" visibleFrom="sm">
        {t("or_drop")}
      </Text>
      {help !== undefined && (
        <Text size="sm" c="dimmed" mt="xs">
          {help}
        </Text>
      )}
    </div>
  );
}
