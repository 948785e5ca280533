/** Photos with a heart. */

import { useTranslation } from "react-i18next";

import { assets } from "../photos/library.ts";
import { PagedPhotos } from "../photos/PagedPhotos.tsx";
import { tileOf } from "../photos/photo.ts";
import { SelectingScreen } from "../selecting/SelectingScreen.tsx";
import { ownTools } from "../selecting/tools.ts";

const query = assets({ favorite: true });

export function Favourites() {
  const { t } = useTranslation("search");
  return (
    <SelectingScreen title={t("favourites")} tools={ownTools}>
      <PagedPhotos list="favourites" query={query} tile={tileOf} empty={t("no_favourites")} />
    </SelectingScreen>
  );
}
