/** The words of the app, a file for each part of it and each language. */

import accountEn from "../locales/en/account.json";
import albumsEn from "../locales/en/albums.json";
import askEn from "../locales/en/ask.json";
import commonEn from "../locales/en/common.json";
import entranceEn from "../locales/en/entrance.json";
import helpEn from "../locales/en/help.json";
import linkEn from "../locales/en/link.json";
import memoriesEn from "../locales/en/memories.json";
import peopleEn from "../locales/en/people.json";
import poemsEn from "../locales/en/poems.json";
import placesEn from "../locales/en/places.json";
import searchEn from "../locales/en/search.json";
import selectingEn from "../locales/en/selecting.json";
import timelineEn from "../locales/en/timeline.json";
import uploadEn from "../locales/en/upload.json";
import viewerEn from "../locales/en/viewer.json";
import account from "../locales/zh-CN/account.json";
import albums from "../locales/zh-CN/albums.json";
import ask from "../locales/zh-CN/ask.json";
import common from "../locales/zh-CN/common.json";
import entrance from "../locales/zh-CN/entrance.json";
import help from "../locales/zh-CN/help.json";
import link from "../locales/zh-CN/link.json";
import memories from "../locales/zh-CN/memories.json";
import people from "../locales/zh-CN/people.json";
import poems from "../locales/zh-CN/poems.json";
import places from "../locales/zh-CN/places.json";
import search from "../locales/zh-CN/search.json";
import selecting from "../locales/zh-CN/selecting.json";
import timeline from "../locales/zh-CN/timeline.json";
import upload from "../locales/zh-CN/upload.json";
import viewer from "../locales/zh-CN/viewer.json";

const en = {
  account: accountEn,
  albums: albumsEn,
  ask: askEn,
  common: commonEn,
  entrance: entranceEn,
  help: helpEn,
  link: linkEn,
  memories: memoriesEn,
  people: peopleEn,
  places: placesEn,
  poems: poemsEn,
  search: searchEn,
  selecting: selectingEn,
  timeline: timelineEn,
  upload: uploadEn,
  viewer: viewerEn,
};

export type Words = typeof en;

export const words: Record<"zh-CN" | "en", Words> = {
  en,
  "zh-CN": {
    account,
    albums,
    ask,
    common,
    entrance,
    help,
    link,
    memories,
    people,
    places,
    poems,
    search,
    selecting,
    timeline,
    upload,
    viewer,
  },
};

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: Words;
  }
}
