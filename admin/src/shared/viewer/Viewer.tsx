/** One photo above everything else, the way to its neighbours, and whatever its source offers. */

import { ActionIcon, Modal } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconInfoCircle, IconX } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

import { learn } from "../../app/language.ts";
import { Answer } from "../Page.tsx";
import type { Sequence } from "../photos/sequence.ts";
import { Film } from "./Film.tsx";
import { usePanel } from "./panel.ts";
import { Picture } from "./Picture.tsx";
import type { PhotoSource, ViewedPhoto } from "./source.ts";
import { useSwiping } from "./swiping.ts";
import { ToolButton } from "./ToolButton.tsx";
import classes from "./viewer.module.css";
import { useZoom } from "./zoom.ts";

await learn("viewer");

export default function Viewer(props: {
  id: string;
  sequence: Sequence;
  source: PhotoSource;
  /** Undefined closes. */
  onShow: (id: string | undefined) => void;
}) {
  const { id, sequence, source, onShow } = props;
  const { t } = useTranslation("viewer");
  const asked = useQuery(source.photo(id));
  const [isPanelOpen, togglePanel] = usePanel();
  const { turn, isFirst, isLast } = useTurning(id, sequence, onShow);
  useNeighbours(id, sequence, source);
  const close = useCallback(() => {
    onShow(undefined);
  }, [onShow]);
  const leave = () => {
    if (isLast) close();
    else turn(1);
  };
  const stage = useRef<HTMLDivElement>(null);
  const zoom = useZoom(id, stage);
  const swiping = useSwiping({ turn, close, isOff: zoom.isClose });

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const acts: Partial<Record<string, () => void>> = {
      ArrowLeft: () => {
        turn(-1);
      },
      ArrowRight: () => {
        turn(1);
      },
      "+": zoom.closer,
      "=": zoom.closer,
      "-": zoom.farther,
      "0": zoom.whole,
      i: togglePanel,
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  return (
    <Modal.Root opened onClose={close} fullScreen transitionProps={{ duration: 120 }}>
      <Modal.Content className={classes.viewer} aria-label={t("viewer")}>
        <div className={classes.frame} onKeyDown={onKeyDown}>
          <div className={classes.bar}>
            <ToolButton label={t("close")} Icon={IconX} onClick={close} />
            <span className={classes.space} />
            {asked.data !== undefined && source.tools?.(asked.data, leave)}
            {source.panel !== undefined && (
              <ToolButton
                label={t("info")}
                Icon={IconInfoCircle}
                isPressed={isPanelOpen}
                onClick={togglePanel}
              />
            )}
          </div>
          <div className={classes.body} {...swiping}>
            <div
              ref={stage}
              className={classes.stage}
              data-close={zoom.isClose || undefined}
              {...zoom.handlers}
            >
              <Answer asked={asked}>
                {(photo) =>
                  photo.kind === "video" ? (
                    <Film photo={photo} />
                  ) : (
                    <Picture photo={photo} view={zoom.view}>
                      {source.layer?.(photo, isPanelOpen)}
                    </Picture>
                  )
                }
              </Answer>
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
            {isPanelOpen && source.panel !== undefined && (
              <aside className={classes.panel} aria-label={t("info")}>
                <Answer asked={asked}>{(photo) => source.panel?.(photo)}</Answer>
              </aside>
            )}
          </div>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

function useTurning(id: string, sequence: Sequence, onShow: (id: string) => void) {
  const index = sequence.indexOf(id);
  const isKnown = index >= 0;
  const turn = useCallback(
    (by: 1 | -1) => {
      const to = index + by;
      if (index < 0 || to < 0) return;
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
  return {
    turn,
    isFirst: !isKnown || index === 0,
    isLast: !isKnown || index === sequence.length - 1,
  };
}

/** What one will turn to next is fetched before one does. */
function useNeighbours(id: string, sequence: Sequence, source: PhotoSource): void {
  const client = useQueryClient();
  useEffect(() => {
    const index = sequence.indexOf(id);
    if (index < 0) return;
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

function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    (target.matches("input, textarea, select, video, [role=slider]") || target.isContentEditable)
  );
}
