/**
 * Pages beside each other, turned by a finger: WeChat's own swiper. It has three places, which go
 * round; whichever page is shown, the one before and the one after lie beside it.
 */

import { Swiper, SwiperItem } from "@tarojs/components";
import { Fragment, useState } from "react";

import classes from "./carousel.module.css";
import type { CarouselProps } from "./carousel.types.ts";

const PLACES = 3;

export function Carousel({ index, count, onIndex, isHeld, render, keyOf }: CarouselProps) {
  const [missed, setMissed] = useState(0); // turns beyond an end, each of which is taken back
  const place = index % PLACES;
  const pages = Array.from({ length: PLACES }, (_, at) => {
    const step = (at - place + PLACES) % PLACES;
    return step === PLACES - 1 ? index - 1 : index + step;
  });
  const turned = (to: number) => {
    const page = pages[to];
    if (page === undefined || page === index) return;
    if (page >= 0 && page < count) onIndex(page);
    else setMissed(missed + 1);
  };
  return (
    <Swiper
      key={missed}
      className={classes.window ?? ""}
      current={place}
      circular={index > 0 && index < count - 1}
      disableTouch={isHeld}
      onChange={({ detail }) => {
        if (detail.source === "touch") turned(detail.current);
      }}
    >
      {pages.map((page, at) => (
        <SwiperItem key={at}>
          {page >= 0 && page < count && (
            <Fragment key={keyOf(page)}>{render(page, page === index)}</Fragment>
          )}
        </SwiperItem>
      ))}
    </Swiper>
  );
}
