/** Photos of a query that answers in pages. */

import type { ListQuery, PageOf } from "../album/lists.ts";
import { Answer, Nothing } from "../ui/Answer.tsx";
import { useOpening } from "../viewer/sequence.ts";
import { usePhotoPages } from "./pages.ts";
import type { TilePhoto } from "./photo.ts";
import { PhotoGrid } from "./PhotoGrid.tsx";

export function PagedPhotos<T, P extends PageOf<T>>(props: {
  /** By which name the viewer finds it again (`useOpening`). */
  list: string;
  query: ListQuery<T, P>;
  tile: (item: T) => TilePhoto;
  /** Said where there is none. */
  empty: string;
}) {
  const { list, query, tile, empty } = props;
  const { asked, photos, hasMore, more } = usePhotoPages(query, tile);
  const show = useOpening(list, photos, hasMore ? more : undefined);
  return (
    <Answer asked={asked}>
      {() =>
        photos.length === 0 ? (
          <Nothing>{empty}</Nothing>
        ) : (
          <PhotoGrid photos={photos} hasMore={hasMore} onMore={more} onOpen={show} />
        )
      }
    </Answer>
  );
}
