/** The places of the album and of its administration, in the order of the navigation. */

import {
  IconAlbum,
  IconAdjustments,
  IconArchive,
  IconBooks,
  IconBrain,
  IconClipboardList,
  IconCopy,
  IconDatabase,
  IconDatabaseExport,
  IconEyeCheck,
  IconFlag,
  IconGauge,
  IconGitBranch,
  IconHeart,
  IconHelpCircle,
  IconPlug,
  IconSparkles,
  IconTag,
  IconMapPin,
  IconMap2,
  IconMessageQuestion,
  IconLock,
  IconLink,
  IconPhoto,
  IconProgress,
  IconRouteAltLeft,
  IconThumbUp,
  IconTrash,
  IconUsers,
  IconUserSquareRounded,
  type Icon,
} from "@tabler/icons-react";
import type { ParseKeys } from "i18next";
import type { ComponentType } from "react";

import { NewsDot } from "../features/albums/news.tsx";
import { ApprovalsDot } from "../features/pipelines/ApprovalsDot.tsx";

import type { router } from "./router.ts";

type Address = keyof (typeof router)["routesByPath"];

export interface Place {
  to: Address;
  label: ParseKeys;
  Icon: Icon;
  /** Seen while there is something new. */
  News?: ComponentType;
}

export const album: readonly Place[] = [
  { to: "/", label: "places.timeline", Icon: IconPhoto },
  { to: "/ask", label: "places.ask", Icon: IconMessageQuestion },
  { to: "/memories", label: "places.memories", Icon: IconSparkles },
  { to: "/places", label: "places.places", Icon: IconMapPin },
  { to: "/map", label: "places.map", Icon: IconMap2 },
  { to: "/tags", label: "places.tags", Icon: IconTag },
  { to: "/people", label: "places.people", Icon: IconUserSquareRounded },
  { to: "/albums", label: "places.albums", Icon: IconAlbum, News: NewsDot },
  { to: "/favorites", label: "places.favorites", Icon: IconHeart },
  { to: "/archive", label: "places.archive", Icon: IconArchive },
  { to: "/locked", label: "places.locked", Icon: IconLock },
  { to: "/duplicates", label: "places.duplicates", Icon: IconCopy },
  { to: "/trash", label: "places.trash", Icon: IconTrash },
  { to: "/links", label: "places.links", Icon: IconLink },
  { to: "/help", label: "places.help", Icon: IconHelpCircle },
];

const keeping: Place = { to: "/knowledge", label: "places.knowledge", Icon: IconBooks };

/** For members who may change a knowledge base. */
export const keepers: readonly Place[] = [keeping];

export const administration: readonly Place[] = [
  { to: "/manage", label: "places.overview", Icon: IconGauge },
  { to: "/manage/users", label: "places.users", Icon: IconUsers },
  { to: "/manage/jobs", label: "places.jobs", Icon: IconProgress },
  { to: "/manage/models", label: "places.models", Icon: IconBrain },
  { to: "/manage/feedback", label: "places.feedback", Icon: IconThumbUp },
  {
    to: "/manage/pipelines",
    label: "places.pipelines",
    Icon: IconGitBranch,
    News: ApprovalsDot,
  },
  { to: "/manage/deployments", label: "places.deployments", Icon: IconRouteAltLeft },
  { to: "/manage/storage", label: "places.storage", Icon: IconDatabase },
  { to: "/manage/backups", label: "places.backups", Icon: IconDatabaseExport },
  { to: "/manage/reports", label: "places.reports", Icon: IconFlag },
  { to: "/manage/moderation", label: "places.moderation", Icon: IconEyeCheck },
  keeping,
  { to: "/manage/settings", label: "places.settings", Icon: IconAdjustments },
  { to: "/manage/integrations", label: "places.integrations", Icon: IconPlug },
  { to: "/manage/audit", label: "places.audit", Icon: IconClipboardList },
];
