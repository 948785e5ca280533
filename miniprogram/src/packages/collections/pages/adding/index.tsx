import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { usePhotoPages } from "../../../../photos/pages.ts";
import { tellRefusal } from "../../../../album/refusals.ts";
import { addPhotos } from "../../../../collections/albums.ts";
import { useMember } from "../../../../entrance/member.ts";
import { libraryQuery } from "../../../../photos/library.ts";
import { tileOf, type TilePhoto } from "../../../../photos/photo.ts";
import { PhotoGrid } from "../../../../photos/PhotoGrid.tsx";
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
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = ({ id }: TilePhoto) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const adding = useMutation({
    mutationFn: () => addPhotos(album, [...chosen]),
    onSuccess: async (number) => {
      await back();
      say({ text: t("added", { number }) });
    },
    onError: tellRefusal,
  });
  return (
    <Screen
      title={t("add_photos")}
      foot={
        <Button
          isBusy={adding.isPending}
          isDisabled={chosen.size === 0}
          onPress={() => {
            adding.mutate();
          }}
        >
          {chosen.size === 0 ? t("add_none") : t("add_chosen", { number: chosen.size })}
        </Button>
      }
    >
      <Answer asked={asked}>
        {() => {
          if (photos.length === 0) return <Nothing>{t("none_to_add")}</Nothing>;
          return (
            <PhotoGrid
              photos={photos}
              hasMore={hasMore}
              onMore={more}
              onOpen={toggle}
              chosen={chosen}
              onChoose={toggle}
            />
          );
        }}
      </Answer>
    </Screen>
  );
}
