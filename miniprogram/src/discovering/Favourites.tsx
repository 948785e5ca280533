/** Photos with a heart. */

import { useTranslation } from "react-i18next";

import { assets } from "../photos/library.ts";
import { PagedPhotos } from "../photos/PagedPhotos.tsx";
import { tileOf } from "../photos/photo.ts";
import { Screen } from "../ui/Screen.tsx";

const query = assets({ favorite: true });

export function Favourites() {
  const { t } = useTranslation("search");
  return (
    <Screen title={t("favourites")}>
      <PagedPhotos list="favourites" query={query} tile={tileOf} empty={t("no_favourites")} />
    </Screen>
  );
}
