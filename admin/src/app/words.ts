/** The words of the pages, a file for each part of the album and each language. */

import type albums from "../locales/en/albums.json";
import type collections from "../locales/en/collections.json";
import type common from "../locales/en/common.json";
import type photos from "../locales/en/photos.json";
import type manage from "../locales/en/manage.json";
import type timeline from "../locales/en/timeline.json";
import type viewer from "../locales/en/viewer.json";

export interface Words {
  albums: typeof albums;
  common: typeof common;
  photos: typeof photos;
  manage: typeof manage;
  collections: typeof collections;
  timeline: typeof timeline;
  viewer: typeof viewer;
}

export type Part = keyof Words;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: Words;
  }
}
