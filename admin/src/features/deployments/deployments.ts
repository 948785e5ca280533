/** Which version answers whom, and how each is doing. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../app/api.ts";

export type Deployment = Schemas["ModelDeployment"];
export type Version = Schemas["DeployedVersion"];

const PACE = 15_000; // milliseconds: workers tell of their traffic by the minute

export const deploymentsQuery = queryOptions({
  queryKey: ["deployments"],
  queryFn: () => unwrap(api.GET("/api/v1/models/deployments")),
  refetchInterval: PACE,
});
