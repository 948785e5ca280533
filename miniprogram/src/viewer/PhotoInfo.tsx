/** All there is to know of a photo that one would ask in passing. */

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { clock, longDay } from "../album/dates.ts";
import type { Schemas } from "../album/client.ts";
import { tellRefusal } from "../album/refusals.ts";
import { nameOf } from "../collections/albums.ts";
import { edit } from "../photos/library.ts";
import { Button } from "../ui/Button.tsx";
import { Box, Field, Words } from "../ui/elements.tsx";
import type { Shown } from "./photo.ts";
import classes from "./viewer.module.css";

export function PhotoInfo({ photo }: { photo: Shown }) {
  const { t } = useTranslation("viewer");
  const { from } = photo;
  const taken = `${longDay(photo.day)} ${clock(photo.capturedAt, photo.offset)}`;
  return (
    <Box className={classes.info}>
      {from.kind === "library" ? (
        <Caption id={photo.id} caption={photo.caption} />
      ) : (
        photo.caption !== "" && <Fact name={t("caption")}>{photo.caption}</Fact>
      )}
      <Fact name={t("taken")}>{taken}</Fact>
      <Place location={photo.location} />
      {from.kind === "library" && <OwnFacts asset={from.asset} />}
      {from.kind === "album" && (
        <Words className={classes.detail}>
          {t("added_by", { name: nameOf(from.photo.owner) })}
        </Words>
      )}
    </Box>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <Box>
      <Box className={classes.detail}>{name}</Box>
      <Box>{children}</Box>
    </Box>
  );
}

function Caption({ id, caption }: { id: string; caption: string }) {
  const { t } = useTranslation(["viewer", "common"]);
  const [text, setText] = useState(caption);
  const saving = useMutation({
    mutationFn: (words: string) => edit(id, { caption: words }),
    onError: tellRefusal,
  });
  const saved = saving.isSuccess ? saving.variables : caption;
  const save = () => {
    saving.mutate(text.trim());
  };
  return (
    <Box className={classes.row}>
      <Field
        label={t("caption")}
        placeholder={t("no_caption")}
        value={text}
        longest={2000}
        onChange={setText}
        onSubmit={save}
      />
      {text.trim() !== saved && (
        <Button kind="plain" isBusy={saving.isPending} onPress={save}>
          {t("common:save")}
        </Button>
      )}
    </Box>
  );
}

function Place({ location }: { location: Schemas["Location"] | null }) {
  const { t, i18n } = useTranslation("viewer");
  const place = location?.place;
  if (place == null) return <Fact name={t("place")}>{t("place_unknown")}</Fact>;
  const isChinese = i18n.language === "zh-CN";
  const names = isChinese ? [place.country_zh, place.name_zh] : [place.name_en, place.country_en];
  return (
    <Fact name={t("place")}>
      {names.filter((name) => name !== "").join(isChinese ? " · " : ", ")}
    </Fact>
  );
}

function OwnFacts({ asset }: { asset: Schemas["AssetDetail"] }) {
  const { t, i18n } = useTranslation("viewer");
  const people = asset.faces.flatMap(({ person }) => (person === null ? [] : [person.name]));
  const camera = [asset.camera.make, asset.camera.model].filter((word) => word !== "").join(" ");
  const tags = asset.tags.map((tag) => (i18n.language === "zh-CN" ? tag.name_zh : tag.name_en));
  return (
    <>
      {people.length > 0 && (
        <Fact name={t("people")}>{people.map((name) => name || t("unnamed")).join(" · ")}</Fact>
      )}
      {tags.length > 0 && <Fact name={t("tags")}>{tags.join(" · ")}</Fact>}
      {camera !== "" && <Fact name={t("camera")}>{camera}</Fact>}
      <Fact name={t("file")}>{asset.filename}</Fact>
    </>
  );
}
