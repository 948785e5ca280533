/** Somebody, and every photo that shows them. */

import { Stack } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import type { Person } from "../../shared/people/people.ts";
import { useLibraryActions } from "../../shared/photos/actions.ts";
import { assets } from "../../shared/photos/library.ts";
import { PagedPhotos } from "../../shared/photos/PagedPhotos.tsx";
import { tileOf } from "../../shared/photos/photo.ts";
import { librarySource } from "../../shared/viewer/library/source.tsx";
import { PersonHead } from "./PersonHead.tsx";
import { Somebody } from "./Somebody.tsx";

const route = getRouteApi("/people/$personId");

export default function PersonPage() {
  const { personId } = route.useParams();
  return (
    <Somebody key={personId} id={personId}>
      {(person) => <Photos person={person} />}
    </Somebody>
  );
}

function Photos({ person }: { person: Person }) {
  const { t } = useTranslation("people");
  const actions = useLibraryActions();
  const query = useMemo(() => assets({ person: [person.id] }), [person.id]);
  return (
    <Stack gap="lg">
      <PersonHead person={person} />
      <PagedPhotos
        query={query}
        tile={tileOf}
        source={librarySource}
        actions={actions}
        byDay
        empty={t("no_photos")}
      />
    </Stack>
  );
}
