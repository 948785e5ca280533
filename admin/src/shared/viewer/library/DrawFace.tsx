/** Marking a face by hand: a frame drawn with mouse, pen or finger, or moved with the arrow keys. */

import { Button, Popover, Text } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { arrow, between, placed, pointOn, pulled, type Box, type Point } from "../box.ts";
import { useKeys } from "../keys.ts";
import classes from "../viewer.module.css";
import { drawFace, useFaceActs } from "./faces.ts";
import { NameForm } from "./NameForm.tsx";

const START: Box = { left: 0.4, top: 0.35, width: 0.2, height: 0.25 };
const STEP = 0.01; // of the picture, for one press of an arrow
const BOUNDS = { least: 0.01, ratio: null };

export function DrawFace({ photo, onEnd }: { photo: string; onEnd: () => void }) {
  const { t } = useTranslation(["picture", "common"]);
  const [box, setBox] = useState(START);
  const [isNaming, setNaming] = useState(false);
  const layer = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const origin = useRef<Point | null>(null);
  const { act, insist, isPending, isDoubted } = useFaceActs(onEnd);
  useEffect(() => {
    frame.current?.focus({ preventScroll: true });
  }, []);

  const nudge = (event: KeyboardEvent) => {
    const way = arrow(event.key, STEP);
    if (way !== null) setBox(pulled(box, event.shiftKey ? "se" : "", ...way, BOUNDS));
  };
  useKeys({
    ArrowLeft: nudge,
    ArrowRight: nudge,
    ArrowUp: nudge,
    ArrowDown: nudge,
    Enter: () => {
      setNaming(true);
    },
    Escape: onEnd,
  });
  const release = (event: React.PointerEvent) => {
    if (origin.current === null || layer.current === null) return;
    const drawn = between(origin.current, pointOn(layer.current, event));
    origin.current = null;
    if (Math.min(drawn.width, drawn.height) > BOUNDS.least) setNaming(true);
  };
  return (
    <>
      <div
        ref={layer}
        className={classes.drawing}
        onPointerDown={(event) => {
          event.stopPropagation(); // neither swiped nor dragged meanwhile
          if (event.button !== 0) return;
          setNaming(false);
          event.currentTarget.setPointerCapture(event.pointerId);
          origin.current = pointOn(event.currentTarget, event);
        }}
        onPointerMove={(event) => {
          if (origin.current === null) return;
          const drawn = between(origin.current, pointOn(event.currentTarget, event));
          const { least } = BOUNDS;
          setBox({
            ...drawn,
            width: Math.max(least, drawn.width),
            height: Math.max(least, drawn.height),
          });
        }}
        onPointerUp={release}
        onPointerCancel={() => {
          origin.current = null;
        }}
      />
      <Popover
        opened={isNaming}
        onChange={setNaming}
        width={300}
        trapFocus
        returnFocus
        withArrow
        shadow="md"
        closeOnClickOutside={false}
      >
        <Popover.Target>
          <div
            ref={frame}
            className={classes.drawnFace}
            style={placed(box)}
            tabIndex={0}
            role="group"
            aria-label={t("faces.frame")}
          />
        </Popover.Target>
        <Popover.Dropdown aria-label={t("faces.unknown")}>
          <NameForm
            name=""
            isPending={isPending}
            isDoubted={isDoubted}
            onInsist={insist}
            onName={(_, whose) => {
              act({
                told: t("faces.drawn"),
                run: (allowsTwice) => drawFace(photo, box, whose, allowsTwice),
              });
            }}
          >
            <Button variant="subtle" color="gray" size="compact-md" onClick={onEnd}>
              {t("common:cancel")}
            </Button>
          </NameForm>
        </Popover.Dropdown>
      </Popover>
      {!isNaming && (
        <Text className={classes.hint} role="status">
          {t("faces.draw_hint")}
        </Text>
      )}
    </>
  );
}
