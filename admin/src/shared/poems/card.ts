/** Cards of poems on this browser's canvas. */

import { coverOf, drawPoemCard, layOutPoem, sealOf } from "@shiguang/client";

import type { Poem, Subject } from "./poems.ts";

const PLAIN = { width: 1600, height: 1000 }; // in place of a picture

/** Undefined while there is none. Of the store's, so that it may be saved with the card. */
export async function loadPicture(subject: Subject): Promise<HTMLImageElement | undefined> {
  const url = await subject.picture();
  if (url === null) return undefined;
  const picture = new Image();
  picture.crossOrigin = "anonymous";
  picture.src = url;
  await picture.decode();
  return picture;
}

export function drawCard(
  canvas: HTMLCanvasElement,
  { poem, subject, picture }: { poem: Poem; subject: Subject; picture?: HTMLImageElement },
): void {
  const shown = picture && { width: picture.naturalWidth, height: picture.naturalHeight };
  const layout = layOutPoem(shown ?? PLAIN, {
    lines: poem.lines,
    title: subject.title,
    date: subject.date,
    seal: sealOf(subject.seal),
  });
  canvas.width = layout.width;
  canvas.height = layout.height;
  const brush = canvas.getContext("2d");
  if (brush === null) return;
  drawPoemCard(brush, layout, (into) => {
    if (picture === undefined || shown === undefined) {
      brush.fillStyle = "#dcd5c6";
      brush.fillRect(into.x, into.y, into.width, into.height);
    } else {
      const cut = coverOf(shown, into);
      brush.drawImage(
        picture,
        ...([cut.x, cut.y, cut.width, cut.height] as const),
        ...([into.x, into.y, into.width, into.height] as const),
      );
    }
  });
}

export async function saveCard(canvas: HTMLCanvasElement, name: string): Promise<void> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
  if (blob === null) return;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${name}.png`;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, KEPT);
}

const KEPT = 60_000; // milliseconds: until the browser has it
