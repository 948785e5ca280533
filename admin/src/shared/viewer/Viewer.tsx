/** One photo above everything else, the way to its neighbours, and whatever its source offers. */

import { ActionIcon, Modal, VisuallyHidden } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import {
  IconChevronLeft,
  IconChevronRight,
  IconInfoCircle,
  IconPanoramaHorizontal,
  IconPlayerPause,
  IconSlideshow,
  IconView360,
  IconX,
} from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { learn } from "../../app/language.ts";
import { Answer } from "../Page.tsx";
import type { Sequence } from "../photos/sequence.ts";
import { Film } from "./Film.tsx";
import { Keys, KeysContext, useOwnKeys, usePresses, type Acts } from "./keys.ts";
import { usePhotoName } from "./naming.ts";
import { usePanel } from "./panel.ts";
import { panoramaOf } from "./panorama.ts";
import { Picture } from "./Picture.tsx";
import { useSlideShow } from "./slideshow.ts";
import type { PhotoSource, ViewedPhoto } from "./source.ts";
import { useSwiping } from "./swiping.ts";
import { ToolButton } from "./ToolButton.tsx";
import classes from "./viewer.module.css";
import { useZoom } from "./zoom.ts";

const SphereView = lazy(() => import("./sphere/SphereView.tsx"));

await learn("viewer", "picture");

export default function Viewer(props: {
  id: string;
  sequence: Sequence;
  source: PhotoSource;
  /** Undefined closes. */
  onShow: (id: string | undefined) => void;
}) {
  const { id, sequence, source, onShow } = props;
  const { t } = useTranslation(["viewer", "picture"]);
  const asked = useQuery(source.photo(id));
  const photo = asked.data;
  const [isPanelOpen, togglePanel] = usePanel();
  const { turn, go, isFirst, isLast } = useTurning(id, sequence, onShow);
  useNeighbours(id, sequence, source);
  const close = useCallback(() => {
    onShow(undefined);
  }, [onShow]);
  const leave = () => {
    if (isLast) close();
    else turn(1);
  };
  const show = useSlideShow(photo, isLast, () => {
    turn(1);
  });
  const frame = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<HTMLElement | null>(null);
  const zoom = useZoom(id, photo, stage);
  const panorama = photo === undefined ? null : panoramaOf(photo);
  const [around, lookAround] = useState<string>();
  const isAround = around === id && panorama === "sphere";
  const swiping = useSwiping({ turn, close, isOff: zoom.isClose || isAround });
  const toggleAround = () => {
    if (panorama === "sphere") lookAround(isAround ? undefined : id);
    else if (zoom.isClose) zoom.whole();
    else zoom.fill();
  };
  const onSphereFailed = useCallback(
    (why: "no_sphere" | "unreachable") => {
      lookAround(undefined);
      notifications.show({ color: "red", message: t(`picture:${why}`), role: "alert" });
    },
    [t],
  );

  const arrow = (across: number, down: number) => () => {
    if (zoom.isClose) zoom.nudge(across, down);
    else if (across !== 0) turn(across < 0 ? -1 : 1);
  };
  const acts: Acts = {
    ArrowLeft: arrow(-1, 0),
    ArrowRight: arrow(1, 0),
    ArrowUp: arrow(0, -1),
    ArrowDown: arrow(0, 1),
    PageUp: () => {
      turn(-1);
    },
    PageDown: () => {
      turn(1);
    },
    Home: () => {
      go(0);
    },
    End: () => {
      go(sequence.length - 1);
    },
    "+": zoom.closer,
    "=": zoom.closer,
    "-": zoom.farther,
    "0": zoom.whole,
    i: togglePanel,
    s: show.toggle,
    Escape: () => {
      if (isAround) lookAround(undefined);
      else if (show.isOn) show.stop();
      else if (zoom.isClose) zoom.whole();
      else close();
    },
  };
  const [keys] = useState(() => new Keys());
  usePresses(keys, frame);
  useOwnKeys(keys, acts);

  return (
    <Modal.Root
      opened
      onClose={close}
      closeOnEscape={false} // it ends first what is going on above the photo
      fullScreen
      transitionProps={{ duration: 120 }}
    >
      <Modal.Content className={classes.viewer} aria-label={t("viewer")}>
        <KeysContext value={keys}>
          <div ref={frame} className={classes.frame} data-showing={show.isOn || undefined}>
            <div className={classes.bar}>
              <ToolButton label={t("close")} Icon={IconX} onClick={close} />
              <span className={classes.space} />
              {panorama !== null && (
                <ToolButton
                  label={t(`picture:${panorama}`)}
                  Icon={panorama === "sphere" ? IconView360 : IconPanoramaHorizontal}
                  isPressed={panorama === "sphere" ? isAround : zoom.isClose}
                  onClick={toggleAround}
                />
              )}
              {photo !== undefined && source.tools?.(photo, leave)}
              {!(isFirst && isLast) && (
                <ToolButton
                  label={t(show.isOn ? "picture:show.stop" : "picture:show.start")}
                  Icon={show.isOn ? IconPlayerPause : IconSlideshow}
                  onClick={show.toggle}
                />
              )}
              {source.panel !== undefined && (
                <ToolButton
                  label={t("info")}
                  Icon={IconInfoCircle}
                  isPressed={isPanelOpen}
                  onClick={togglePanel}
                />
              )}
            </div>
            <div className={classes.body}>
              <div className={classes.swiped} {...swiping}>
                <div
                  ref={setStage}
                  className={classes.stage}
                  data-close={zoom.isClose || undefined}
                  {...zoom.handlers}
                >
                  <Answer asked={asked}>
                    {(shown) =>
                      isAround ? (
                        <Suspense>
                          <SphereView
                            key={id}
                            photo={shown}
                            keys={keys}
                            fullSize={source.fullSize?.(shown)}
                            onFailed={onSphereFailed}
                          />
                        </Suspense>
                      ) : shown.kind === "video" ? (
                        <Film key={id} photo={shown} onEnded={show.goOn} />
                      ) : (
                        <Picture
                          key={id}
                          photo={shown}
                          zoom={zoom}
                          fullSize={source.fullSize?.(shown)}
                        >
                          {source.layer?.(shown, isPanelOpen)}
                        </Picture>
                      )
                    }
                  </Answer>
                </div>
              </div>
              {!isFirst && (
                <ActionIcon
                  className={classes.previous}
                  size={48}
                  radius="xl"
                  aria-label={t("previous")}
                  onClick={() => {
                    turn(-1);
                  }}
                >
                  <IconChevronLeft />
                </ActionIcon>
              )}
              {!isLast && (
                <ActionIcon
                  className={classes.next}
                  size={48}
                  radius="xl"
                  aria-label={t("next")}
                  onClick={() => {
                    turn(1);
                  }}
                >
                  <IconChevronRight />
                </ActionIcon>
              )}
              {isPanelOpen && !show.isOn && source.panel !== undefined && (
                <aside className={classes.panel} aria-label={t("info")}>
                  <Answer asked={asked}>{(shown) => source.panel?.(shown)}</Answer>
                </aside>
              )}
            </div>
            <Announcement photo={photo} sequence={sequence} />
          </div>
        </KeysContext>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Which photo one has turned to, for those who do not see it. */
function Announcement(props: { photo: ViewedPhoto | undefined; sequence: Sequence }) {
  const { photo, sequence } = props;
  const { t } = useTranslation("picture");
  const name = usePhotoName(photo);
  const place = photo === undefined ? -1 : sequence.indexOf(photo.id);
  return (
    <VisuallyHidden role="status">
      {place < 0 ? name : t("place", { name, place: place + 1, count: sequence.length })}
    </VisuallyHidden>
  );
}

function useTurning(id: string, sequence: Sequence, onShow: (id: string) => void) {
  const index = sequence.indexOf(id);
  const isKnown = index >= 0;
  const go = useCallback(
    (to: number) => {
      if (index < 0 || to < 0 || to === index) return;
      const there = sequence.at(to);
      if (there !== undefined) onShow(there.id);
      else {
        void sequence.load(to).then((photo) => {
          if (photo !== undefined) onShow(photo.id);
        });
      }
    },
    [index, sequence, onShow],
  );
  const turn = useCallback(
    (by: 1 | -1) => {
      go(index + by);
    },
    [go, index],
  );
  return {
    turn,
    go,
    isFirst: !isKnown || index === 0,
    isLast: !isKnown || index === sequence.length - 1,
  };
}

/** What one will turn to next is fetched before one does. */
function useNeighbours(id: string, sequence: Sequence, source: PhotoSource): void {
  const client = useQueryClient();
  useEffect(() => {
    const index = sequence.indexOf(id);
    if (index < 0 || source.isRecorded === true) return;
    const fetched = [index + 1, index - 1].map(async (place) => {
      if (place < 0) return;
      const neighbour = sequence.at(place) ?? (await sequence.load(place));
      if (neighbour === undefined) return;
      const photo: ViewedPhoto = await client.query(source.photo(neighbour.id));
      if (photo.preview_url !== null) new Image().src = photo.preview_url;
    });
    void Promise.allSettled(fetched); // they will be asked for again when one is there
  }, [id, sequence, source, client]);
}
