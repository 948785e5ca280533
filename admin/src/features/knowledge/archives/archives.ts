/** A base as one file: taken away, and brought in elsewhere. */

import { api, ProblemError, unwrap, type Schemas } from "../../../app/api.ts";
import { put } from "../../../shared/uploading/sending.ts";
import { StoreError } from "../../../shared/uploading/trying.ts";
import { knowledgeChanged } from "../bases.ts";

export type Transfer = Schemas["BaseTransfer"];

/** Where one stands that is being brought in. */
export type Stage = { at: "sending"; sent: number } | { at: "unpacking"; documents: number };

const PACE = 1_500; // milliseconds between two looks at what is being unpacked

export function exportHref(baseId: string): string {
  return `/api/v1/knowledge/bases/${baseId}/export`;
}

/** Answers how it ended; what went wrong before anything was unpacked is thrown. */
export async function bringIn(
  file: File,
  slug: string,
  course: { signal: AbortSignal; onStage: (stage: Stage) => void },
): Promise<Transfer> {
  const { signal, onStage } = course;
  onStage({ at: "sending", sent: 0 });
  const { transfer, request } = await unwrap(
    api.POST("/api/v1/knowledge/imports", { body: { slug, size: file.size }, signal }),
  );
  await put(request, file, {
    signal,
    onSent: (sent) => {
      onStage({ at: "sending", sent });
    },
  });
  const params = { path: { transfer_id: transfer.id } };
  let now = await unwrap(
    api.POST("/api/v1/knowledge/imports/{transfer_id}/complete", { params, signal }),
  );
  while (now.state !== "done" && now.state !== "failed") {
    onStage({ at: "unpacking", documents: now.documents });
    await pause(signal);
    now = await unwrap(api.GET("/api/v1/knowledge/imports/{transfer_id}", { params, signal }));
  }
  await knowledgeChanged();
  return now;
}

export function isTaken(error: unknown): boolean {
  return error instanceof ProblemError && error.code === "base_known";
}

export function isLostOnTheWay(error: unknown): boolean {
  return error instanceof StoreError;
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, PACE);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      },
      { once: true },
    );
  });
}
