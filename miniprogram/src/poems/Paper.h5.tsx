/** The card of a poem on a browser's canvas. */

import { coverOf, drawPoemCard, layOutPoem } from "@shiguang/client";
import { useEffect, useRef } from "react";

import { platform } from "../platform/index.ts";
import { PLAIN, type PaperProps } from "./paper.types.ts";
import classes from "./poems.module.css";

export function Paper({ card, picture, onDrawn }: PaperProps) {
  const paper = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isWanted = true;
    void load(picture).then((image) => {
      if (!isWanted || paper.current === null) return;
      draw(paper.current, card, image);
      const canvas = paper.current;
      onDrawn(() => save(canvas, `${card.lines[0] ?? ""}.png`));
    });
    return () => {
      isWanted = false;
    };
  }, [card, picture, onDrawn]);
  return (
    <canvas ref={paper} className={classes.paper} role="img" aria-label={card.lines.join("，")} />
  );
}

/** Of the store's, so that it may be saved with the card; a card without it is better than none. */
async function load(url: string | null): Promise<HTMLImageElement | undefined> {
  if (url === null) return undefined;
  const image = new Image();
  image.crossOrigin = "anonymous";
  image.src = url;
  return image.decode().then(
    () => image,
    () => undefined,
  );
}

function draw(canvas: HTMLCanvasElement, card: PaperProps["card"], image?: HTMLImageElement): void {
  const size = image && { width: image.naturalWidth, height: image.naturalHeight };
  const layout = layOutPoem(size ?? PLAIN, card);
  canvas.width = layout.width;
  canvas.height = layout.height;
  const brush = canvas.getContext("2d");
  if (brush === null) return;
  drawPoemCard(brush, layout, ({ x, y, width, height }) => {
    if (image === undefined || size === undefined) {
      brush.fillStyle = PLAIN.colour;
      brush.fillRect(x, y, width, height);
      return;
    }
    const cut = coverOf(size, { width, height });
    brush.drawImage(image, cut.x, cut.y, cut.width, cut.height, x, y, width, height);
  });
}

async function save(canvas: HTMLCanvasElement, name: string): Promise<void> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  if (blob === null) throw new Error("The canvas gives no picture.");
  const url = URL.createObjectURL(blob);
  await platform.saving.save({ url, name, isFilm: false });
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, KEPT);
}

const KEPT = 60_000; // milliseconds: until the browser has it
