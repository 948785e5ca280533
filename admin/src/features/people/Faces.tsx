/** Faces of which several can be chosen, with the photos that they are from. */

import { ActionIcon, Tooltip } from "@mantine/core";
import { IconCheck, IconCircleCheckFilled, IconPhoto, IconUserCircle } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { dayOf } from "../../shared/amounts.ts";
import type { ListQuery } from "../../shared/lists.ts";
import { More } from "../../shared/More.tsx";
import { Answer, Nothing } from "../../shared/Page.tsx";
import { FaceCrop } from "../../shared/people/FaceCrop.tsx";
import type { Face } from "../../shared/people/people.ts";
import { useOpenPhoto } from "../../shared/photos/opening.ts";
import { useIsChosen } from "../../shared/photos/selection.ts";
import type { PhotoAction } from "../../shared/photos/SelectionBar.tsx";
import { sequenceOf } from "../../shared/photos/sequence.ts";
import { librarySource } from "../../shared/viewer/library/source.tsx";
import { Chooser, type OnChoose } from "./Chooser.tsx";
import classes from "./people.module.css";

const Viewer = lazy(() => import("../../shared/viewer/Viewer.tsx"));

const alone = sequenceOf([]);

export function Faces(props: {
  query: ListQuery<Face>;
  actions: readonly PhotoAction[];
  /** Which of them is the cover. */
  isCover?: (face: Face) => boolean;
  empty: ReactNode;
}) {
  const { query, actions, isCover, empty } = props;
  const { t } = useTranslation("people");
  const asked = useInfiniteQuery(query);
  const items = useMemo(() => asked.data?.pages.flatMap((page) => page.items) ?? [], [asked.data]);
  const { photo, show } = useOpenPhoto();
  return (
    <Answer asked={asked}>
      {() => (
        <>
          {items.length === 0 ? (
            <Nothing>{empty}</Nothing>
          ) : (
            <Chooser
              items={items}
              label={t("faces.list")}
              actionsLabel={t("faces.with_chosen")}
              actions={actions}
            >
              {(face, onChoose) => (
                <FaceTile
                  key={face.id}
                  face={face}
                  isCover={isCover?.(face) ?? false}
                  onChoose={onChoose}
                  onOpen={show}
                />
              )}
            </Chooser>
          )}
          <More asked={asked} />
          {photo !== undefined && (
            <Suspense>
              <Viewer id={photo} sequence={alone} source={librarySource} onShow={show} />
            </Suspense>
          )}
        </>
      )}
    </Answer>
  );
}

function FaceTile(props: {
  face: Face;
  isCover: boolean;
  onChoose: OnChoose;
  onOpen: (photo: string) => void;
}) {
  const { face, isCover, onChoose, onOpen } = props;
  const { t } = useTranslation("people");
  const isChosen = useIsChosen(face.id);
  const day = dayOf(face.captured_at);
  return (
    <li className={classes.face} data-chosen={isChosen || undefined} data-face={face.id}>
      <button
        type="button"
        role="checkbox"
        aria-checked={isChosen}
        aria-label={t("faces.of", { day })}
        className={classes.crop}
        onClick={(event) => {
          onChoose(face.id, event);
        }}
      >
        <FaceCrop url={face.crop_url} size="100%" isRound={false} />
        <span className={classes.check} aria-hidden>
          <IconCheck size={16} stroke={3} />
        </span>
      </button>
      <div className={classes.from}>
        <time dateTime={face.captured_at}>{day}</time>
        {face.is_confirmed && (
          <Tooltip label={t("faces.is_confirmed")}>
            <span role="img" aria-label={t("faces.is_confirmed")}>
              <IconCircleCheckFilled size={16} />
            </span>
          </Tooltip>
        )}
        {isCover && (
          <Tooltip label={t("cover.is")}>
            <span role="img" aria-label={t("cover.is")}>
              <IconUserCircle size={16} />
            </span>
          </Tooltip>
        )}
        <Tooltip label={t("faces.photo")}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            ml="auto"
            aria-label={t("faces.photo_of", { day })}
            onClick={() => {
              onOpen(face.asset_id);
            }}
          >
            <IconPhoto size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
    </li>
  );
}
