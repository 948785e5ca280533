/** How the back-ups stand, asked by whoever shows it. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../app/api.ts";

export type BackupStatus = Schemas["BackupStatus"];

const WHILE_MADE = 2_000; // milliseconds
const OTHERWISE = 60_000;

export const backupStatus = queryOptions({
  queryKey: ["backups", "status"],
  queryFn: () => unwrap(api.GET("/api/v1/operations/backups/status")),
  refetchInterval: ({ state }) => (state.data?.under_way == null ? OTHERWISE : WHILE_MADE),
});
