/** The words of the app, a file for each part of it and each language. */

import albumsEn from "../locales/en/albums.json";
import commonEn from "../locales/en/common.json";
import entranceEn from "../locales/en/entrance.json";
import linkEn from "../locales/en/link.json";
import timelineEn from "../locales/en/timeline.json";
import viewerEn from "../locales/en/viewer.json";
import albums from "../locales/zh-CN/albums.json";
import common from "../locales/zh-CN/common.json";
import entrance from "../locales/zh-CN/entrance.json";
import link from "../locales/zh-CN/link.json";
import timeline from "../locales/zh-CN/timeline.json";
import viewer from "../locales/zh-CN/viewer.json";

const en = {
  albums: albumsEn,
  common: commonEn,
  entrance: entranceEn,
  link: linkEn,
  timeline: timelineEn,
  viewer: viewerEn,
};

export type Words = typeof en;

export const words: Record<"zh-CN" | "en", Words> = {
  en,
  "zh-CN": { albums, common, entrance, link, timeline, viewer },
};

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: Words;
  }
}
