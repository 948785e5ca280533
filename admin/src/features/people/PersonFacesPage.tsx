/** The faces of somebody, to be put right. */

import { Stack } from "@mantine/core";
import { IconArrowsSplit2, IconCircleCheck, IconUserCircle, IconUserX } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { change, confirm, reject, split } from "../../shared/people/corrections.ts";
import { faces, type Face, type Person } from "../../shared/people/people.ts";
import { useFaceActions } from "./faceActions.tsx";
import { Faces } from "./Faces.tsx";
import { PersonHead } from "./PersonHead.tsx";
import { Somebody } from "./Somebody.tsx";

const route = getRouteApi("/people/$personId/faces");

export default function PersonFacesPage() {
  const { personId } = route.useParams();
  return (
    <Somebody key={personId} id={personId}>
      {(person) => <FacesOf person={person} />}
    </Somebody>
  );
}

function FacesOf({ person }: { person: Person }) {
  const { t } = useTranslation("people");
  const { id } = person;
  const query = useMemo(() => faces({ person: id }), [id]);
  const { act, moveTo, ignoring, dialog } = useFaceActions([id]);
  const actions = [
    act({
      key: "confirm",
      label: t("faces.confirm"),
      Icon: IconCircleCheck,
      told: (count) => t("faces.confirmed", { count }),
      correction: (ids) => confirm(id, ids),
    }),
    act({
      key: "reject",
      label: t("faces.reject"),
      Icon: IconUserX,
      told: (count) => t("faces.rejected", { count }),
      correction: (ids) => reject(id, ids),
    }),
    moveTo(t("move.act")),
    act({
      key: "split",
      label: t("faces.split"),
      Icon: IconArrowsSplit2,
      told: (count) => t("faces.was_split", { count }),
      correction: (ids) => split(id, ids, ""),
    }),
    ignoring,
    act({
      key: "cover",
      label: t("cover.choose"),
      Icon: IconUserCircle,
      most: 1,
      told: () => t("cover.chosen"),
      correction: ([cover = null]) => change(id, { cover }),
    }),
  ];
  return (
    <Stack gap="lg">
      <PersonHead person={person} />
      <Faces
        query={query}
        actions={actions}
        isCover={(face) => isCover(face, person)}
        empty={t("faces.none")}
      />
      {dialog}
    </Stack>
  );
}

/** Both are addresses of one picture, each signed for itself. */
function isCover(face: Face, person: Person): boolean {
  if (face.crop_url === null || person.cover_url === null) return false;
  return new URL(face.crop_url).pathname === new URL(person.cover_url).pathname;
}
