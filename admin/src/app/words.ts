/** The words of the pages, a file for each part of the album and each language. */

import type albums from "../locales/en/albums.json";
import type collections from "../locales/en/collections.json";
import type common from "../locales/en/common.json";
import type duplicates from "../locales/en/duplicates.json";
import type locked from "../locales/en/locked.json";
import type photos from "../locales/en/photos.json";
import type manage from "../locales/en/manage.json";
import type timeline from "../locales/en/timeline.json";
import type trash from "../locales/en/trash.json";
import type upload from "../locales/en/upload.json";
import type viewer from "../locales/en/viewer.json";

export interface Words {
  albums: typeof albums;
  common: typeof common;
  photos: typeof photos;
  manage: typeof manage;
  collections: typeof collections;
  timeline: typeof timeline;
  duplicates: typeof duplicates;
  locked: typeof locked;
  trash: typeof trash;
  upload: typeof upload;
  viewer: typeof viewer;
}

export type Part = keyof Words;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: Words;
  }
}
