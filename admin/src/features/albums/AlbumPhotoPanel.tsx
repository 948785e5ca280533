/** What an album tells of a photo, and what its members say about it. */

import { Stack, Text, Title } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { spoken } from "../../app/language.ts";
import type { AlbumDetail } from "../../shared/albums/albums.ts";
import { nameOf } from "../../shared/albums/who.ts";
import { bytes, longDay } from "../../shared/amounts.ts";
import type { AlbumPhotoDetail } from "./source.tsx";
import { Talk } from "./Talk.tsx";

export function AlbumPhotoPanel({ album, photo }: { album: AlbumDetail; photo: AlbumPhotoDetail }) {
  const { t } = useTranslation(["albums", "viewer"]);
  const topic = useMemo(() => ({ albumId: album.id, photo: photo.id }), [album.id, photo.id]);
  const place = photo.location?.place ?? null;
  const { make, model, lens } = photo.camera;
  const camera = model.startsWith(make) ? model : `${make} ${model}`.trim();
  return (
    <Stack gap="md">
      <Title order={2} size="h4">
        {longDay(photo.captured_local_date)}
      </Title>
      {photo.caption !== "" && <Text>{photo.caption}</Text>}
      <div>
        <Text size="sm">{t("added_by", { name: nameOf(photo.owner) })}</Text>
        {place !== null && (
          <Text size="sm" c="dimmed">
            {spoken() === "en"
              ? [place.name_en, place.country_en].filter(Boolean).join(", ")
              : [place.country_zh, place.name_zh].filter(Boolean).join(" ")}
          </Text>
        )}
        {camera !== "" && (
          <Text size="sm" c="dimmed">
            {[camera, lens].filter(Boolean).join(" · ")}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {t("viewer:file", { name: photo.filename, size: bytes(photo.size) })}
        </Text>
      </div>
      <Talk
        topic={topic}
        reactions={photo}
        allowsComments={album.allows_comments}
        isOwner={album.role === "owner"}
      />
    </Stack>
  );
}
