/** The words of the pages, a file for each part of the album and each language. */

import type collections from "../locales/en/collections.json";
import type common from "../locales/en/common.json";
import type photos from "../locales/en/photos.json";
import type guest from "../locales/en/guest.json";
import type lent from "../locales/en/lent.json";
import type links from "../locales/en/links.json";
import type manage from "../locales/en/manage.json";
import type partners from "../locales/en/partners.json";
import type sharing from "../locales/en/sharing.json";
import type timeline from "../locales/en/timeline.json";
import type viewer from "../locales/en/viewer.json";

export interface Words {
  common: typeof common;
  photos: typeof photos;
  manage: typeof manage;
  collections: typeof collections;
  guest: typeof guest;
  lent: typeof lent;
  links: typeof links;
  partners: typeof partners;
  sharing: typeof sharing;
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
