/** The registry of models: what is asked of it, and what administrators do with it. */

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../../app/api.ts";
import { listOf } from "../../../shared/lists.ts";

export type Task = Schemas["ModelTask"];
export type TaskReport = Schemas["ModelTaskReport"];
export type Version = Schemas["ModelVersion"];
export type VersionRef = Schemas["ModelVersionRef"];
export type VersionInFull = Schemas["ModelVersionInFull"];
export type Release = Schemas["Release"];
export type Dataset = Schemas["Dataset"];

const REGISTRY = ["models", "registry"] as const;

export const tasksQuery = queryOptions({
  queryKey: [...REGISTRY, "tasks"],
  queryFn: () => unwrap(api.GET("/api/v1/models/tasks")),
  refetchInterval: 30_000, // pipelines release models as well
});

export function versionsQuery(task: Task) {
  return listOf<Version>([...REGISTRY, "versions", task], (at) =>
    unwrap(api.GET("/api/v1/models/versions", { params: { query: { task, ...at } } })),
  );
}

export function releasesQuery(task: Task) {
  return listOf<Release>([...REGISTRY, "releases", task], (at) =>
    unwrap(api.GET("/api/v1/models/releases", { params: { query: { task, ...at } } })),
  );
}

export function datasetsQuery(task: Task) {
  return listOf<Dataset>([...REGISTRY, "datasets", task], (at) =>
    unwrap(api.GET("/api/v1/models/datasets", { params: { query: { task, ...at } } })),
  );
}

export function versionQuery(id: string) {
  return queryOptions({
    queryKey: [...REGISTRY, "version", id],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/models/versions/{version_id}", { params: { path: { version_id: id } } }),
      ),
  });
}

export function metricsQuery(ids: readonly string[]) {
  return queryOptions({
    queryKey: [...REGISTRY, "metrics", ...ids],
    queryFn: () =>
      unwrap(api.GET("/api/v1/models/metrics", { params: { query: { version: [...ids] } } })),
  });
}

export function promote(id: string, reason: string) {
  return unwrap(
    api.POST("/api/v1/models/versions/{version_id}/promote", {
      params: { path: { version_id: id } },
      body: { reason },
    }),
  );
}

export function rollBack(task: Task, reason: string) {
  return unwrap(
    api.POST("/api/v1/models/tasks/{task}/rollback", {
      params: { path: { task } },
      body: { reason },
    }),
  );
}

export function tryOut(id: string) {
  const params = { path: { version_id: id } };
  return unwrap(api.PUT("/api/v1/models/versions/{version_id}/challenger", { params }));
}

export function stopTrying(id: string) {
  const params = { path: { version_id: id } };
  return unwrap(api.DELETE("/api/v1/models/versions/{version_id}/challenger", { params }));
}

/** What changes which version answers makes all that is shown of models stale. */
export function useRegistryChange<A>(change: (of: A) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ["models"] }),
  });
}
