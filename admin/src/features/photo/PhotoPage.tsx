/** One photo by its address, as a link from elsewhere leads to it. */

import { getRouteApi, useNavigate } from "@tanstack/react-router";

import { librarySource } from "../../shared/viewer/library/source.tsx";
import { sequenceOf } from "../../shared/photos/sequence.ts";
import Viewer from "../../shared/viewer/Viewer.tsx";

const route = getRouteApi("/photos/$photoId");
const alone = sequenceOf([]);

export default function PhotoPage() {
  const { photoId } = route.useParams();
  const navigate = useNavigate();
  return (
    <Viewer
      id={photoId}
      sequence={alone}
      source={librarySource}
      onShow={(id) => {
        if (id === undefined) void navigate({ to: "/" });
        else void navigate({ to: "/photos/$photoId", params: { photoId: id } });
      }}
    />
  );
}
