/** The places of the album and of its administration, in the order of the navigation. */

import {
  IconArchive,
  IconClipboardList,
  IconGauge,
  IconHeart,
  IconLink,
  IconPhoto,
  IconProgress,
  IconUsers,
  type Icon,
} from "@tabler/icons-react";
import type { ParseKeys } from "i18next";

import type { router } from "./router.ts";

type Address = keyof (typeof router)["routesByPath"];

export interface Place {
  to: Address;
  label: ParseKeys;
  Icon: Icon;
}

export const album: readonly Place[] = [
  { to: "/", label: "places.timeline", Icon: IconPhoto },
  { to: "/favorites", label: "places.favorites", Icon: IconHeart },
  { to: "/archive", label: "places.archive", Icon: IconArchive },
  { to: "/links", label: "places.links", Icon: IconLink },
];

export const administration: readonly Place[] = [
  { to: "/manage", label: "places.overview", Icon: IconGauge },
  { to: "/manage/users", label: "places.users", Icon: IconUsers },
  { to: "/manage/jobs", label: "places.jobs", Icon: IconProgress },
  { to: "/manage/audit", label: "places.audit", Icon: IconClipboardList },
];
