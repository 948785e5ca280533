/** A picture is dropped or chosen, and photos that look like it are found. It is not kept. */

import { Alert, Button, FileButton, Stack, Text } from "@mantine/core";
import { IconPhotoSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../app/api.ts";
import { useLibraryActions } from "../../shared/photos/actions.ts";
import { LIBRARY } from "../../shared/photos/library.ts";
import { tileOf } from "../../shared/photos/photo.ts";
import { PhotoList } from "../../shared/photos/PhotoList.tsx";
import { librarySource } from "../../shared/viewer/library/source.tsx";
import classes from "./search.module.css";

const KINDS = "image/*,.heic,.heif,.hif,.avif"; // some browsers take HEIC for no picture
const MOST = 60;

export function ByPicture() {
  const { t } = useTranslation("search");
  const [picture, setPicture] = useState<File>();
  const [isOver, setOver] = useState(false);
  return (
    <Stack>
      <div
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          event.stopPropagation(); // what is dropped elsewhere may be meant for the library
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          setOver(false);
          setPicture(event.dataTransfer.files[0]);
        }}
      >
        {picture !== undefined && <Asked picture={picture} />}
        <FileButton
          accept={KINDS}
          onChange={(chosen) => {
            setPicture(chosen ?? undefined);
          }}
        >
          {(props) => (
            <Button
              {...props}
              variant="light"
              leftSection={<IconPhotoSearch size={18} stroke={1.6} />}
            >
              {t("by_picture")}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">
          {t("by_picture_detail")}
        </Text>
      </div>
      {picture !== undefined && <Alike picture={picture} />}
    </Stack>
  );
}

function Alike({ picture }: { picture: File }) {
  const { t } = useTranslation("search");
  const actions = useLibraryActions();
  const { data, error } = useQuery({
    queryKey: [LIBRARY, "alike", picture.name, picture.size, picture.lastModified],
    queryFn: () => search(picture),
    staleTime: Infinity,
  });
  const photos = useMemo(() => data?.map(({ asset }) => tileOf(asset)), [data]);
  if (error !== null) {
    return (
      <Alert color="red" role="alert">
        {error.message}
      </Alert>
    );
  }
  return (
    <>
      <Text role="status">
        {photos === undefined ? t("looking") : t("alike_found", { count: photos.length })}
      </Text>
      {photos !== undefined && (
        <PhotoList photos={photos} source={librarySource} actions={actions} />
      )}
    </>
  );
}

async function search(picture: File) {
  const form = new FormData();
  form.append("picture", picture);
  const answer = await unwrap(
    api.POST("/api/v1/search/by-picture", {
      params: { query: { limit: MOST } },
      body: { picture: picture.name },
      bodySerializer: () => form,
    }),
  );
  return answer.items;
}

/** Browsers cannot show every kind of picture; then nothing is shown. */
function Asked({ picture }: { picture: File }) {
  const [isShown, setShown] = useState(false);
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(picture);
      image.src = url;
      return () => {
        URL.revokeObjectURL(url);
      };
    },
    [picture],
  );
  return (
    <img
      ref={show}
      alt=""
      hidden={!isShown}
      onLoad={() => {
        setShown(true);
      }}
      onError={() => {
        setShown(false);
      }}
    />
  );
}
