/** The words of the pages, a file for each part of the album and each language. */

import type account from "../locales/en/account.json";
import type albums from "../locales/en/albums.json";
import type archives from "../locales/en/archives.json";
import type ask from "../locales/en/ask.json";
import type bringing from "../locales/en/bringing.json";
import type collections from "../locales/en/collections.json";
import type common from "../locales/en/common.json";
import type data from "../locales/en/data.json";
import type deployments from "../locales/en/deployments.json";
import type duplicates from "../locales/en/duplicates.json";
import type editor from "../locales/en/editor.json";
import type family from "../locales/en/family.json";
import type feedback from "../locales/en/feedback.json";
import type filters from "../locales/en/filters.json";
import type gold from "../locales/en/gold.json";
import type guest from "../locales/en/guest.json";
import type help from "../locales/en/help.json";
import type imports from "../locales/en/imports.json";
import type info from "../locales/en/info.json";
import type knowledge from "../locales/en/knowledge.json";
import type lent from "../locales/en/lent.json";
import type links from "../locales/en/links.json";
import type locked from "../locales/en/locked.json";
import type manage from "../locales/en/manage.json";
import type map from "../locales/en/map.json";
import type memories from "../locales/en/memories.json";
import type moderation from "../locales/en/moderation.json";
import type oversight from "../locales/en/oversight.json";
import type partners from "../locales/en/partners.json";
import type partnerships from "../locales/en/partnerships.json";
import type people from "../locales/en/people.json";
import type photos from "../locales/en/photos.json";
import type picture from "../locales/en/picture.json";
import type pipelines from "../locales/en/pipelines.json";
import type places from "../locales/en/places.json";
import type poems from "../locales/en/poems.json";
import type processing from "../locales/en/processing.json";
import type questions from "../locales/en/questions.json";
import type registry from "../locales/en/registry.json";
import type runs from "../locales/en/runs.json";
import type search from "../locales/en/search.json";
import type sharing from "../locales/en/sharing.json";
import type statistics from "../locales/en/statistics.json";
import type tags from "../locales/en/tags.json";
import type timeline from "../locales/en/timeline.json";
import type trash from "../locales/en/trash.json";
import type upload from "../locales/en/upload.json";
import type usage from "../locales/en/usage.json";
import type viewer from "../locales/en/viewer.json";
import type webhooks from "../locales/en/webhooks.json";

export interface Words {
  account: typeof account;
  albums: typeof albums;
  archives: typeof archives;
  ask: typeof ask;
  bringing: typeof bringing;
  collections: typeof collections;
  common: typeof common;
  data: typeof data;
  deployments: typeof deployments;
  duplicates: typeof duplicates;
  editor: typeof editor;
  family: typeof family;
  feedback: typeof feedback;
  filters: typeof filters;
  gold: typeof gold;
  guest: typeof guest;
  help: typeof help;
  imports: typeof imports;
  info: typeof info;
  knowledge: typeof knowledge;
  lent: typeof lent;
  links: typeof links;
  locked: typeof locked;
  manage: typeof manage;
  map: typeof map;
  memories: typeof memories;
  moderation: typeof moderation;
  oversight: typeof oversight;
  partners: typeof partners;
  partnerships: typeof partnerships;
  people: typeof people;
  photos: typeof photos;
  picture: typeof picture;
  pipelines: typeof pipelines;
  places: typeof places;
  poems: typeof poems;
  processing: typeof processing;
  questions: typeof questions;
  registry: typeof registry;
  runs: typeof runs;
  search: typeof search;
  sharing: typeof sharing;
  statistics: typeof statistics;
  tags: typeof tags;
  timeline: typeof timeline;
  trash: typeof trash;
  upload: typeof upload;
  usage: typeof usage;
  viewer: typeof viewer;
  webhooks: typeof webhooks;
}

export type Part = keyof Words;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    resources: Words;
  }
}
