/** The places of the console, in the order of its navigation. */

import {
  IconClipboardList,
  IconGauge,
  IconProgress,
  IconUsers,
  type Icon,
} from "@tabler/icons-react";

export interface Place {
  to: "/" | "/users" | "/jobs" | "/audit";
  label: "places.overview" | "places.users" | "places.jobs" | "places.audit";
  Icon: Icon;
}

export const navigation: readonly Place[] = [
  { to: "/", label: "places.overview", Icon: IconGauge },
  { to: "/users", label: "places.users", Icon: IconUsers },
  { to: "/jobs", label: "places.jobs", Icon: IconProgress },
  { to: "/audit", label: "places.audit", Icon: IconClipboardList },
];
