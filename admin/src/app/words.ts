/** The words of the pages, a file for each part of the album and each language. */

import type account from "../locales/en/account.json";
import type collections from "../locales/en/collections.json";
import type common from "../locales/en/common.json";
import type editor from "../locales/en/editor.json";
import type photos from "../locales/en/photos.json";
import type manage from "../locales/en/manage.json";
import type picture from "../locales/en/picture.json";
import type info from "../locales/en/info.json";
import type photos from "../locales/en/photos.json";
import type manage from "../locales/en/manage.json";
import type search from "../locales/en/search.json";
import type filters from "../locales/en/filters.json";
import type ask from "../locales/en/ask.json";
import type map from "../locales/en/map.json";
import type places from "../locales/en/places.json";
import type tags from "../locales/en/tags.json";
import type memories from "../locales/en/memories.json";
import type timeline from "../locales/en/timeline.json";
import type viewer from "../locales/en/viewer.json";

export interface Words {
  common: typeof common;
  info: typeof info;
  photos: typeof photos;
  manage: typeof manage;
  account: typeof account;
  collections: typeof collections;
  search: typeof search;
  filters: typeof filters;
  ask: typeof ask;
  map: typeof map;
  places: typeof places;
  tags: typeof tags;
  memories: typeof memories;
  timeline: typeof timeline;
  viewer: typeof viewer;
  picture: typeof picture;
  editor: typeof editor;
}

export type Part = keyof Words;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: Words;
  }
}
