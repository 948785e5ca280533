/** Photos of the library that have something in common: favourites, the archive. */

import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { Page } from "../../shared/Page.tsx";
import { useLibraryActions } from "../../shared/photos/actions.ts";
import { assets, type AssetFilter } from "../../shared/photos/library.ts";
import { PagedPhotos } from "../../shared/photos/PagedPhotos.tsx";
import { tileOf } from "../../shared/photos/photo.ts";
import { librarySource } from "../../shared/viewer/library/source.tsx";

const FILTERS = {
  favorites: { favorite: true },
  archive: { visibility: "archive" },
} as const satisfies Record<string, AssetFilter>;

export function CollectionPage({ of }: { of: keyof typeof FILTERS }) {
  const { t } = useTranslation("collections");
  const actions = useLibraryActions(of === "archive" ? "archive" : "library");
  const query = useMemo(() => assets(FILTERS[of]), [of]);
  return (
    <Page title={t(`${of}.title`)}>
      <PagedPhotos
        query={query}
        tile={tileOf}
        source={librarySource}
        actions={actions}
        byDay
        empty={t(`${of}.empty`)}
      />
    </Page>
  );
}
