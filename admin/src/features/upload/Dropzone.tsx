/** All of the page, once files are dragged over it. */

import { IconPhotoDown } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

import { dropped, type Findings } from "./found.ts";
import classes from "./upload.module.css";

export function Dropzone({ onDrop }: { onDrop: (finding: Promise<Findings>) => void }) {
  const { t } = useTranslation("upload");
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false); // it has left the window
    };
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event) || event.dataTransfer === null) return;
      setOver(false);
      if (event.defaultPrevented) return; // whatever it was dropped on has taken it
      event.preventDefault();
      onDrop(dropped(event.dataTransfer));
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, [onDrop]);
  if (!isOver) return null;
  return (
    <div className={classes.dropzone} data-dropzone aria-hidden>
      <IconPhotoDown size={40} stroke={1.4} />
      {t("let_go")}
    </div>
  );
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}
