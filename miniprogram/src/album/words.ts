/** The words of the app, a file for each part of it and each language. */

import askEn from "../locales/en/ask.json";
import commonEn from "../locales/en/common.json";
import entranceEn from "../locales/en/entrance.json";
import memoriesEn from "../locales/en/memories.json";
import peopleEn from "../locales/en/people.json";
import placesEn from "../locales/en/places.json";
import searchEn from "../locales/en/search.json";
import timelineEn from "../locales/en/timeline.json";
import ask from "../locales/zh-CN/ask.json";
import common from "../locales/zh-CN/common.json";
import entrance from "../locales/zh-CN/entrance.json";
import memories from "../locales/zh-CN/memories.json";
import people from "../locales/zh-CN/people.json";
import places from "../locales/zh-CN/places.json";
import search from "../locales/zh-CN/search.json";
import timeline from "../locales/zh-CN/timeline.json";

const en = {
  ask: askEn,
  common: commonEn,
  entrance: entranceEn,
  memories: memoriesEn,
  people: peopleEn,
  places: placesEn,
  search: searchEn,
  timeline: timelineEn,
};

export type Words = typeof en;

export const words: Record<"zh-CN" | "en", Words> = {
  en,
  "zh-CN": { ask, common, entrance, memories, people, places, search, timeline },
};

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: Words;
  }
}
