/** A picture as the steps of a recipe make it, on a canvas: what workers do in full size. */

import type { Step } from "./recipe.ts";

const RIM = 2; // pixels that straightening leaves out at each edge

/** No larger than `most` pixels to a side. */
export function drawn(
  picture: HTMLImageElement,
  steps: readonly Step[],
  most: number,
): HTMLCanvasElement {
  const { naturalWidth: width, naturalHeight: height } = picture;
  const scale = Math.min(1, most / Math.max(width, height));
  const plain = painted(width * scale, height * scale, (context, across, down) => {
    context.drawImage(picture, 0, 0, across, down);
  });
  return steps.reduce(followed, plain);
}

function followed(source: HTMLCanvasElement, step: Step): HTMLCanvasElement {
  const { width, height } = source;
  switch (step.action) {
    case "rotate": {
      const lies = step.degrees !== 180;
      return around(source, lies ? height : width, lies ? width : height, (context) => {
        context.rotate(radians(step.degrees));
      });
    }
    case "mirror":
      return around(source, width, height, (context) => {
        if (step.axis === "horizontal") context.scale(-1, 1);
        else context.scale(1, -1);
      });
    case "straighten": {
      const kept = keptAt(step.degrees, width, height);
      return around(source, width * kept, height * kept, (context) => {
        context.rotate(radians(step.degrees));
      });
    }
    case "crop":
      return painted(width * step.width, height * step.height, (context) => {
        context.drawImage(source, -step.left * width, -step.top * height);
      });
  }
}

/** How far the sides shrink so that no blank corner is seen, in the same proportions. */
export function keptAt(degrees: number, width: number, height: number): number {
  if (degrees === 0) return 1;
  const angle = radians(Math.abs(degrees));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const kept = Math.min(
    width / (width * cosine + height * sine),
    height / (width * sine + height * cosine),
  );
  return Math.max(kept - (2 * RIM) / Math.min(width, height), 0.01);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function around(
  source: HTMLCanvasElement,
  width: number,
  height: number,
  transform: (context: CanvasRenderingContext2D) => void,
): HTMLCanvasElement {
  return painted(width, height, (context, across, down) => {
    context.translate(across / 2, down / 2);
    transform(context);
    context.drawImage(source, -source.width / 2, -source.height / 2);
  });
}

function painted(
  width: number,
  height: number,
  paint: (context: CanvasRenderingContext2D, across: number, down: number) => void,
): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  const context = canvas.getContext("2d");
  if (context !== null) paint(context, canvas.width, canvas.height);
  return canvas;
}
