/** Photos put in order by hand: dragged to another place, or moved by Alt and the arrows. */

import { Text, VisuallyHidden } from "@mantine/core";
import { useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { tellRefusal } from "../../shared/refusals.ts";
import classes from "./album.module.css";
import { neighbourBehind } from "./order.ts";
import { knownPhotos, movePhoto } from "./photos.ts";

/** Between which photos the one that is dragged would go, and where that is seen. */
interface Gap {
  behind: string | null;
  left: number;
  top: number;
  height: number;
}

export function Arranging({ albumId, children }: { albumId: string; children: ReactNode }) {
  const { t } = useTranslation("albums");
  const place = useRef<HTMLDivElement>(null);
  const dragged = useRef<string | undefined>(undefined);
  const [gap, setGap] = useState<Gap>();
  const [told, tell] = useState("");
  const ids = () => knownPhotos(albumId).map((photo) => photo.id);

  const move = async (id: string, behind: string | null) => {
    const moving = movePhoto(albumId, id, behind);
    const order = ids();
    tell(t("arrange.moved", { place: order.indexOf(id) + 1, count: order.length }));
    await moving;
  };
  const end = () => {
    dragged.current = undefined;
    setGap(undefined);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as 1 | -1 | undefined;
    const id = photoOf(event.target)?.dataset.photo;
    if (!event.altKey || by === undefined || id === undefined) return;
    event.preventDefault(); // which would lead to another page
    const behind = neighbourBehind(ids(), id, by);
    if (behind === undefined) return;
    move(id, behind)
      .then(() => {
        place.current?.querySelector<HTMLElement>(`[data-photo="${id}"]`)?.focus();
      })
      .catch(tellRefusal);
  };
  return (
    <div
      ref={place}
      className={classes.arranging}
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        dragged.current = photoOf(event.target)?.dataset.photo;
        event.dataTransfer.effectAllowed = "move";
      }}
      onDragOver={(event) => {
        if (dragged.current === undefined || place.current === null) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "move";
        setGap(gapAt(event, place.current, ids()));
      }}
      onDrop={(event) => {
        event.preventDefault();
        const id = dragged.current;
        const into = place.current === null ? undefined : gapAt(event, place.current, ids());
        end();
        if (id === undefined || into === undefined || into.behind === id) return;
        move(id, into.behind).catch(tellRefusal);
      }}
      onDragEnd={end}
    >
      <Text size="sm" c="dimmed" pb="xs" className={classes.how}>
        {t("arrange.how")}
      </Text>
      {children}
      {gap !== undefined && (
        <span
          className={classes.drop}
          style={{ left: gap.left, top: gap.top, height: gap.height }}
        />
      )}
      <VisuallyHidden aria-live="polite">{told}</VisuallyHidden>
    </div>
  );
}

function photoOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-photo]") : null;
}

/** Before or behind the photo under the pointer, whichever edge is nearer. */
function gapAt(
  event: React.DragEvent,
  place: HTMLElement,
  ids: readonly string[],
): Gap | undefined {
  const over = photoOf(event.target);
  const id = over?.dataset.photo;
  if (over === null || id === undefined) return undefined;
  const box = over.getBoundingClientRect();
  const around = place.getBoundingClientRect();
  const isBefore = event.clientX < box.left + box.width / 2;
  return {
    behind: isBefore ? (ids[ids.indexOf(id) - 1] ?? null) : id,
    left: (isBefore ? box.left - 4 : box.right) - around.left,
    top: box.top - around.top,
    height: box.height,
  };
}
