/** Photos one after the other, each as large as the screen; what can be done with them lies above and below. */

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

import type { TilePhoto } from "../photos/photo.ts";
import { back } from "../platform/navigation.ts";
import { useCards } from "../platform/useCards.ts";
import { Carousel } from "../ui/Carousel.tsx";
import { joined } from "../ui/classes.ts";
import { Box, Touchable, Words } from "../ui/elements.tsx";
import { Head } from "../ui/Head.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Overlays } from "../ui/Overlays.tsx";
import { longDay } from "../album/dates.ts";
import { shownQuery } from "./photo.ts";
import { Slide } from "./Slide.tsx";
import { Tools } from "./Tools.tsx";
import classes from "./viewer.module.css";

const NEAR_END = 5; // photos before the end of what is known, and more is asked for

export function Viewer(props: {
  list: string;
  photos: readonly TilePhoto[];
  more?: (() => void) | undefined;
  /** Of the photo that is shown. */
  id: string;
  onTurn: (id: string) => void;
}) {
  const { list, photos, more, id, onTurn } = props;
  const { t } = useTranslation("viewer");
  const [isZoomed, setZoomed] = useState(false);
  const [isBare, setBare] = useState(false);
  const { data: photo } = useQuery(shownQuery(list, id));
  const index = photos.findIndex((one) => one.id === id);
  const isNearEnd = index >= photos.length - NEAR_END;
  useEffect(() => {
    if (isNearEnd) more?.();
  }, [isNearEnd, more, photos.length]);
  useCards();

  const turnTo = (to: number) => {
    const next = photos[to];
    if (next === undefined) return;
    setZoomed(false);
    onTurn(next.id);
  };
  const leave = () => {
    const next = photos[index + 1] ?? photos[index - 1];
    if (next === undefined) void back();
    else onTurn(next.id);
  };
  const called = photo === undefined ? t("title") : longDay(photo.day);
  return (
    <Box part="main" className={joined(classes.viewer, isBare && classes.bare)}>
      <Box className={classes.above}>
        <Head title={called} hasBack />
      </Box>
      <Carousel
        index={Math.max(0, index)}
        count={photos.length}
        onIndex={turnTo}
        isHeld={isZoomed}
        keyOf={(page) => photos[page]?.id ?? String(page)}
        render={(page, isCurrent) => {
          const shown = photos[page];
          return (
            shown !== undefined && (
              <Slide
                list={list}
                tile={shown}
                isCurrent={isCurrent}
                onZoom={isCurrent ? setZoomed : ignore}
                onTap={() => {
                  setBare(!isBare);
                }}
              />
            )
          );
        }}
      />
      {index > 0 && (
        <Turn
          className={classes.previous}
          label={t("previous")}
          icon="back"
          onPress={() => {
            turnTo(index - 1);
          }}
        />
      )}
      {index < photos.length - 1 && (
        <Turn
          className={classes.next}
          label={t("next")}
          icon="forward"
          onPress={() => {
            turnTo(index + 1);
          }}
        />
      )}
      <Box className={classes.below}>
        {photo !== undefined && photo.caption !== "" && (
          <Words className={classes.caption}>{photo.caption}</Words>
        )}
        {photo !== undefined && <Tools photo={photo} onGone={leave} />}
      </Box>
      <Box className={classes.said}>
        <Overlays />
      </Box>
    </Box>
  );
}

function ignore(): void {
  // a photo beside the one that is shown
}

/** For who turns pages without a finger: a pointer, or a reader of screens. */
function Turn(props: {
  label: string;
  icon: "back" | "forward";
  className: string | undefined;
  onPress: () => void;
}) {
  const { icon, className, ...rest } = props;
  return (
    <Touchable {...rest} className={joined(classes.turn, className)}>
      <Icon name={icon} />
    </Touchable>
  );
}
