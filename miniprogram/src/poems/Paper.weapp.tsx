/**
 * The card of a poem on WeChat's canvas, which is a node of the page.
 *
 * https://developers.weixin.qq.com/miniprogram/dev/component/canvas.html
 */

import { coverOf, drawPoemCard, layOutPoem } from "@shiguang/client";
import { Canvas } from "@tarojs/components";
import Taro from "@tarojs/taro";
import { useEffect, useState } from "react";

import { NotAllowed } from "../platform/files.ts";
import { Box } from "../ui/elements.tsx";
import { PLAIN, type PaperProps } from "./paper.types.ts";
import classes from "./poems.module.css";

type Node = WechatMiniprogram.Canvas;
type Numbers = [number, number, number, number];
type Brush = Parameters<typeof drawPoemCard>[0] & {
  drawImage: (image: WechatMiniprogram.Image, ...places: [...Numbers, ...Numbers]) => void;
};

const ID = "poem-paper";
const REFUSED = /auth|permission/i; // what `errMsg` says of it

export function Paper({ card, picture, onDrawn }: PaperProps) {
  const [shape, setShape] = useState(1);
  useEffect(() => {
    let isWanted = true;
    const show = async () => {
      const canvas = await nodeOf(ID);
      const image = await load(canvas, picture);
      if (!isWanted) return;
      setShape(draw(canvas, card, image));
      onDrawn(() => save(canvas));
    };
    void show();
    return () => {
      isWanted = false;
    };
  }, [card, picture, onDrawn]);
  return (
    <Box label={card.lines.join("，")}>
      <Canvas
        id={ID}
        type="2d"
        className={classes.paper ?? ""}
        style={{ aspectRatio: String(shape) }}
      />
    </Box>
  );
}

function nodeOf(id: string): Promise<Node> {
  return new Promise((resolve, reject) => {
    Taro.nextTick(() => {
      Taro.createSelectorQuery()
        .select(`#${id}`)
        .fields({ node: true }, (found: { node?: unknown } | null) => {
          if (found?.node === undefined) reject(new Error("The page has no canvas."));
          else resolve(found.node as Node);
        })
        .exec();
    });
  });
}

/** A card without the picture is better than none. */
function load(canvas: Node, url: string | null): Promise<WechatMiniprogram.Image | undefined> {
  if (url === null) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const image = canvas.createImage();
    image.onload = () => {
      resolve(image);
    };
    image.onerror = () => {
      resolve(undefined);
    };
    image.src = url;
  });
}

/** Answers the card's width by its height. */
function draw(canvas: Node, card: PaperProps["card"], image?: WechatMiniprogram.Image): number {
  const layout = layOutPoem(image ?? PLAIN, card);
  canvas.width = layout.width;
  canvas.height = layout.height;
  // WeChat types it by what it has of a browser's
  const brush = canvas.getContext("2d") as unknown as Brush;
  drawPoemCard(brush, layout, ({ x, y, width, height }) => {
    if (image === undefined) {
      brush.fillStyle = PLAIN.colour;
      brush.fillRect(x, y, width, height);
      return;
    }
    const cut = coverOf(image, { width, height });
    brush.drawImage(image, cut.x, cut.y, cut.width, cut.height, x, y, width, height);
  });
  return layout.width / layout.height;
}

async function save(canvas: Node): Promise<void> {
  const { width, height } = canvas;
  const { tempFilePath } = await wx.canvasToTempFilePath({
    canvas,
    destWidth: width,
    destHeight: height,
    fileType: "png",
  });
  try {
    await wx.saveImageToPhotosAlbum({ filePath: tempFilePath });
  } catch (failure) {
    const why = (failure as { errMsg?: string }).errMsg ?? "";
    throw REFUSED.test(why) ? new NotAllowed(why) : new Error(why);
  }
}
