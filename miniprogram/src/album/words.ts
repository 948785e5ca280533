/** The words of the app, a file for each part of it and each language. */

import accountEn from "../locales/en/account.json";
import commonEn from "../locales/en/common.json";
import entranceEn from "../locales/en/entrance.json";
import timelineEn from "../locales/en/timeline.json";
import uploadEn from "../locales/en/upload.json";
import account from "../locales/zh-CN/account.json";
import common from "../locales/zh-CN/common.json";
import entrance from "../locales/zh-CN/entrance.json";
import timeline from "../locales/zh-CN/timeline.json";
import upload from "../locales/zh-CN/upload.json";

const en = {
  account: accountEn,
  common: commonEn,
  entrance: entranceEn,
  timeline: timelineEn,
  upload: uploadEn,
};

export type Words = typeof en;

export const words: Record<"zh-CN" | "en", Words> = {
  en,
  "zh-CN": { account, common, entrance, timeline, upload },
};

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: Words;
  }
}
