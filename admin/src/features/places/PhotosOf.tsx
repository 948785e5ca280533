/** A page of photos that were taken in one place, however large it is. */

import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import type { ListQuery } from "../../shared/lists.ts";
import { Page } from "../../shared/Page.tsx";
import { useLibraryActions } from "../../shared/photos/actions.ts";
import { PagedPhotos } from "../../shared/photos/PagedPhotos.tsx";
import { tileOf } from "../../shared/photos/photo.ts";
import { librarySource } from "../../shared/viewer/library/source.tsx";

export function PhotosOf(props: {
  title: string;
  query: ListQuery<Schemas["Asset"]>;
  actions?: ReactNode;
}) {
  const { t } = useTranslation("places");
  const actions = useLibraryActions();
  return (
    <Page title={props.title} actions={props.actions}>
      <Anchor size="sm" renderRoot={(link) => <Link to="/places" {...link} />}>
        {t("all")}
      </Anchor>
      <PagedPhotos
        query={props.query}
        tile={tileOf}
        source={librarySource}
        actions={actions}
        byDay
        empty={t("empty")}
      />
    </Page>
  );
}
