/** How a photo is shown: its recipe is kept, or dropped. */

import { useEffect } from "react";

import { api, unwrap } from "../../../app/api.ts";
import { photosChanged, picturesChanged } from "../../photos/library.ts";
import type { Step } from "../editor/recipe.ts";
import type { LibraryPhoto } from "./source.tsx";

export async function keepRecipe(id: string, steps: readonly Step[]): Promise<void> {
  const params = { path: { asset_id: id } };
  const path = "/api/v1/assets/{asset_id}/recipe";
  if (steps.length === 0) await unwrap(api.DELETE(path, { params }));
  else await unwrap(api.PUT(path, { params, body: { steps: steps.map((step) => ({ ...step })) } }));
  picturesChanged([id]);
  await photosChanged();
}

/** Once the edited picture is made, its tile shows it, too. */
export function useTileRenewal({ id, drawn_by: steps }: LibraryPhoto): void {
  const isBeingMade = steps !== undefined;
  useEffect(() => {
    if (!isBeingMade) return;
    return () => {
      picturesChanged([id]);
    };
  }, [id, isBeingMade]);
}
