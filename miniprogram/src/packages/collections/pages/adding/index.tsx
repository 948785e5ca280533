import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { usePhotoPages } from "../../../../photos/pages.ts";
import { tellRefusal } from "../../../../album/refusals.ts";
import { addPhotos } from "../../../../collections/albums.ts";
import { useMember } from "../../../../entrance/member.ts";
import { libraryQuery } from "../../../../photos/library.ts";
import { tileOf } from "../../../../photos/photo.ts";
import { PhotoGrid } from "../../../../photos/PhotoGrid.tsx";
import { Selection, SelectionProvider, useChosen } from "../../../../photos/selection.ts";
import { back, useParameters } from "../../../../platform/navigation.ts";
import { Answer, Nothing } from "../../../../ui/Answer.tsx";
import { Button } from "../../../../ui/Button.tsx";
import { say } from "../../../../ui/notices.ts";
import { Screen } from "../../../../ui/Screen.tsx";

/** Chooses photos of the library for an album. */
export default function AddingPage() {
  const { album = "" } = useParameters();
  const { t } = useTranslation("albums");
  useMember();
  const { asked, photos, hasMore, more } = usePhotoPages(libraryQuery, tileOf);
  const [selection] = useState(begun);
  const chosen = useChosen(selection);
  const number = chosen?.size ?? 0;
  const adding = useMutation({
    mutationFn: () => addPhotos(album, [...(chosen?.keys() ?? [])]),
    onSuccess: async (added) => {
      await back();
      say({ text: t("added", { number: added }) });
    },
    onError: tellRefusal,
  });
  return (
    <Screen
      title={t("add_photos")}
      foot={
        <Button
          isBusy={adding.isPending}
          isDisabled={number === 0}
          onPress={() => {
            adding.mutate();
          }}
        >
          {number === 0 ? t("add_none") : t("add_chosen", { number })}
        </Button>
      }
    >
      <Answer asked={asked}>
        {() => {
          if (photos.length === 0) return <Nothing>{t("none_to_add")}</Nothing>;
          return (
            <SelectionProvider value={selection}>
              <PhotoGrid photos={photos} hasMore={hasMore} onMore={more} />
            </SelectionProvider>
          );
        }}
      </Answer>
    </Screen>
  );
}

/** Nothing is opened here: a touch chooses from the start. */
function begun(): Selection {
  const selection = new Selection();
  selection.begin();
  return selection;
}
