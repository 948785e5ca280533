/** What the owner says about tags of photos; no later run of the network contradicts it. */

import { inBatches } from "@shiguang/client";
import { api, unwrap, type Schemas } from "../../app/api.ts";
import { photosChanged } from "../../shared/photos/library.ts";

type Judgement = Omit<Schemas["JudgementRequest"], "ids">;

export async function judge(ids: readonly string[], judgement: Judgement): Promise<void> {
  await inBatches(ids, (batch) =>
    unwrap(api.POST("/api/v1/assets/tags", { body: { ids: batch, ...judgement } })),
  );
  await photosChanged();
}
