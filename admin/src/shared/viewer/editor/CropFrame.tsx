/**
 * The frame of what is kept of a picture: moved and pulled by mouse, finger or pen, and by the
 * keyboard: arrows move the frame, or the edge or corner that has the focus.
 */

import { useState } from "react";
import { useTranslation } from "react-i18next";

import { arrow, placed, pointOn, pulled, type Box, type Handle, type Point } from "../box.ts";
import classes from "./editor.module.css";

const LEAST = 0.04; // of a side
const STEP = 0.01; // of a side, for one press of an arrow
const FAR = 0.1; // with Shift

const HANDLES = ["n", "e", "s", "w", "nw", "ne", "se", "sw"] as const satisfies Handle[];

export function CropFrame(props: {
  box: Box;
  /** Width by height, in fractions; null: free. */
  ratio: number | null;
  /** A finer grid, to lay the horizon along. */
  isStraightening: boolean;
  onChange: (box: Box) => void;
}) {
  const { box, ratio, isStraightening, onChange } = props;
  const { t } = useTranslation("editor");
  const [grip, setGrip] = useState<{ handle: Handle; from: Point; box: Box } | null>(null);
  const bounds = { least: LEAST, ratio };

  const take = (handle: Handle) => (event: React.PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation(); // a handle's press is not the frame's
    event.currentTarget.setPointerCapture(event.pointerId);
    setGrip({ handle, from: pointOn(layerOf(event), event), box });
  };
  const pull = (event: React.PointerEvent<HTMLElement>) => {
    if (grip === null) return;
    const { handle, from } = grip;
    const at = pointOn(layerOf(event), event);
    onChange(pulled(grip.box, handle, at.x - from.x, at.y - from.y, bounds));
  };
  const release = () => {
    setGrip(null);
  };
  const press = (handle: Handle) => (event: React.KeyboardEvent) => {
    const way = arrow(event.key, event.shiftKey ? FAR : STEP);
    if (way === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(pulled(box, handle, ...way, bounds));
  };
  const by = (handle: Handle) => ({
    onPointerDown: take(handle),
    onPointerMove: pull,
    onPointerUp: release,
    onPointerCancel: release,
    onKeyDown: press(handle),
  });

  return (
    <div data-crop-layer className={classes.layer}>
      <div
        className={classes.kept}
        style={placed(box)}
        data-fine={isStraightening || undefined}
        tabIndex={0}
        role="group"
        aria-label={t("frame")}
        {...by("")}
      >
        {HANDLES.map((handle) => (
          <button
            key={handle}
            type="button"
            className={classes.handle}
            data-handle={handle}
            aria-label={t(`handles.${handle}`)}
            {...by(handle)}
          />
        ))}
      </div>
    </div>
  );
}

/** The frame lies in it, and it lies exactly over the picture. */
function layerOf(event: React.PointerEvent<HTMLElement>): Element {
  return event.currentTarget.closest("[data-crop-layer]") ?? event.currentTarget;
}
