import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { useMember } from "../../../../entrance/member.ts";
import type { TilePhoto } from "../../../../photos/photo.ts";
import { useParameters } from "../../../../platform/navigation.ts";
import { useTimeline } from "../../../../viewer/months.ts";
import { shownQuery, type Shown } from "../../../../viewer/photo.ts";
import { kindOf, useSequence } from "../../../../viewer/sequence.ts";
import { Viewer } from "../../../../viewer/Viewer.tsx";

export default function PhotoPage() {
  const { id = "", list = "" } = useParameters();
  return kindOf(list) === "link" ? (
    <Listed opened={id} list={list} />
  ) : (
    <Member opened={id} list={list} />
  );
}

interface Opened {
  opened: string;
  list: string;
}

function Member(props: Opened) {
  useMember();
  return props.list === "" ? <InTimeline opened={props.opened} /> : <Listed {...props} />;
}

/** Opened from the timeline: pages turn from month to month. */
function InTimeline({ opened }: { opened: string }) {
  const [id, turn] = useState(opened);
  const { data: first } = useQuery(shownQuery("", opened));
  const photos = useTimeline(first?.day, id);
  const isThere = photos.some((photo) => photo.id === id);
  return <Viewer list="" photos={isThere ? photos : alone(id, first)} id={id} onTurn={turn} />;
}

function Listed({ opened, list }: Opened) {
  const [id, turn] = useState(opened);
  const { photos, more } = useSequence(list);
  const { data: shown } = useQuery(shownQuery(list, id));
  const isThere = photos.some((photo) => photo.id === id);
  return (
    <Viewer
      list={list}
      photos={isThere ? photos : alone(id, shown)}
      more={more}
      id={id}
      onTurn={turn}
    />
  );
}

/** A photo whose list is not there, as when its address was opened. */
function alone(id: string, shown: Shown | undefined): TilePhoto[] {
  return [
    {
      id,
      kind: shown?.kind ?? "photo",
      day: shown?.day ?? "",
      durationMs: null,
      thumbhash: null,
      isFavorite: false,
      thumbnailUrl: shown?.thumbnailUrl ?? null,
    },
  ];
}
