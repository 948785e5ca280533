/** Text over the picture: real, but transparent, so that it can be selected and copied. */

import { useLayoutEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";

import classes from "../viewer.module.css";
import { placedLine, type PlacedWord } from "./textplaces.ts";
import type { LibraryPhoto } from "./source.tsx";

type Lines = LibraryPhoto["text_lines"];

export function TextLayer({ photo }: { photo: LibraryPhoto }) {
  const { t } = useTranslation("picture");
  const { width, height, text_lines: lines } = photo;
  const layer = useRef<HTMLDivElement>(null);
  const placed = useMemo(
    () =>
      width === null || height === null
        ? []
        : lines.map((line) => placedLine(line, { width, height })),
    [lines, width, height],
  );
  useStretching(layer, placed);
  return (
    <div
      ref={layer}
      className={classes.text}
      role="group"
      aria-label={t("text.layer")}
      onPointerDown={keep}
      onDoubleClick={keep}
      onCopy={(event) => {
        event.clipboardData.setData("text/plain", selected());
        event.preventDefault();
      }}
    >
      {placed.map((words, line) => (
        // lines have no other name than their place
        <p key={line}>
          {words.map((word, place) => (
            <span key={place} data-length={word.length} style={styleOf(word)}>
              {word.text + word.after}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}

/** As people write it down. */
export function wholeText(lines: Lines): string {
  return lines.map((line) => line.text.trim()).join("\n");
}

/** Each word is stretched to the length that it has in the picture; all of them grow alike after. */
function useStretching(layer: React.RefObject<HTMLElement | null>, placed: unknown): void {
  useLayoutEffect(() => {
    const { current: element } = layer;
    if (element === null) return;
    const stretch = () => {
      const words = [...element.querySelectorAll("span")];
      const lengths = words.map((word) => [lengthOf(word, element), word.offsetWidth] as const);
      for (const [index, [wanted, natural]] of lengths.entries()) {
        if (natural > 0)
          words[index]?.style.setProperty("--stretch", (wanted / natural).toFixed(4));
      }
    };
    const sizes = new ResizeObserver(stretch);
    sizes.observe(element);
    return () => {
      sizes.disconnect();
    };
  }, [layer, placed]);
}

function lengthOf(word: HTMLElement, layer: HTMLElement): number {
  return Number(word.dataset.length ?? 0) * layer.offsetWidth;
}

function styleOf(word: PlacedWord): React.CSSProperties {
  return {
    left: `${String(word.left * 100)}%`,
    top: `${String(word.top * 100)}%`,
    "--turn": `${word.turn.toFixed(2)}deg`,
    "--height": `${(word.height * 100).toFixed(3)}cqh`,
  } as React.CSSProperties;
}

/** What is pressed on words selects them, and neither drags the picture nor turns to the next. */
function keep(event: React.SyntheticEvent): void {
  if (event.target instanceof HTMLSpanElement) event.stopPropagation();
}

function selected(): string {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return "";
  const part = selection.getRangeAt(0).cloneContents();
  const lines = [...part.querySelectorAll("p")];
  if (lines.length === 0) return part.textContent;
  return lines.map((line) => line.textContent.trim()).join("\n");
}
