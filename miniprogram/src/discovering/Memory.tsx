/** One memory: its photos one after the other, and below that all of them. */

import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";

import { longDay, span } from "../album/dates.ts";
import { tellRefusal } from "../album/refusals.ts";
import { tileOf, type TilePhoto } from "../photos/photo.ts";
import { PhotoGrid } from "../photos/PhotoGrid.tsx";
import { back } from "../platform/navigation.ts";
import { SelectingScreen } from "../selecting/SelectingScreen.tsx";
import { ownTools } from "../selecting/tools.ts";
import { Answer, Nothing } from "../ui/Answer.tsx";
import { joined } from "../ui/classes.ts";
import { choose } from "../ui/choosing.tsx";
import { Box, Picture, Touchable, Words } from "../ui/elements.tsx";
import { Icon } from "../ui/Icon.tsx";
import { say } from "../ui/notices.ts";
import { Slidable } from "../ui/Slidable.tsx";
import { useOpening } from "../viewer/sequence.ts";
import classes from "./memories.module.css";
import { change, memoryQuery, titleOf, type MemoryDetail } from "./memories.ts";
import { usePlaying, type Playing } from "./playing.ts";

const FAR = 48; // pixels to either side, and another photo is shown

export function Memory({ id }: { id: string }) {
  const { t } = useTranslation("memories");
  const asked = useQuery(memoryQuery(id));
  const memory = asked.data;
  return (
    <SelectingScreen
      tools={ownTools}
      title={memory === undefined ? t("title") : titleOf(memory)}
      actions={
        memory !== undefined && (
          <Touchable className={classes.action} label={t("acts")} onPress={() => void act(memory)}>
            <Icon name="more" />
          </Touchable>
        )
      }
    >
      <Answer asked={asked}>{(found) => <Shown memory={found} />}</Answer>
    </SelectingScreen>
  );

  async function act(found: MemoryDetail): Promise<void> {
    const isSaved = found.is_saved;
    const chosen = await choose<"keep" | "hide">({
      title: titleOf(found),
      choices: [
        { words: t(isSaved ? "unkeep" : "keep"), value: "keep" },
        { words: t("hide"), value: "hide", isDangerous: true },
      ],
    });
    if (chosen === undefined) return;
    try {
      if (chosen === "keep") {
        await change(id, { is_saved: !isSaved });
        say({ text: t(isSaved ? "unkept" : "kept") });
      } else {
        await change(id, { is_hidden: true });
        await back();
        say({ text: t("hidden") });
      }
    } catch (error) {
      tellRefusal(error);
    }
  }
}

function Shown({ memory }: { memory: MemoryDetail }) {
  const { t } = useTranslation("memories");
  const photos = useMemo(() => memory.photos.map(tileOf), [memory.photos]);
  const show = useOpening(`memory:${memory.id}`, photos);
  useSeen(memory);
  if (photos.length === 0) return <Nothing>{t("no_photos")}</Nothing>;
  return (
    <>
      <Player memory={memory} onOpen={show} />
      <Box className={classes.facts}>
        <Words>{span(memory.first_day, memory.last_day)}</Words>
        <Words className={classes.count}>{t("photos", { count: photos.length })}</Words>
      </Box>
      <PhotoGrid photos={photos} hasMore={false} onMore={() => undefined} onOpen={show} />
    </>
  );
}

function Player(props: { memory: MemoryDetail; onOpen: (photo: TilePhoto) => void }) {
  const { photos } = props.memory;
  const { t } = useTranslation(["memories", "timeline"]);
  const playing = usePlaying(photos.length);
  const { place, lead } = playing;
  const photo = photos[place];
  const next = photos[place + 1];
  if (photo === undefined) return null;
  const day = longDay(photo.captured_local_date);
  return (
    <Box part="section" className={classes.player}>
      <Slidable
        className={classes.stage}
        onSlide={() => undefined}
        onLetGo={(way) => {
          if (Math.abs(way) >= FAR) lead(way < 0 ? 1 : -1);
        }}
      >
        <Touchable
          className={classes.shown}
          label={t("open")}
          onPress={() => {
            props.onOpen(tileOf(photo));
          }}
        >
          <Still key={photo.id} photo={photo} words={t("timeline:a_photo_of", { day })} />
        </Touchable>
        {next !== undefined && (
          <Box className={classes.ahead} isHidden>
            <Still key={next.id} photo={next} words="" />
          </Box>
        )}
      </Slidable>
      <Box className={classes.line} isHidden>
        <Box
          className={classes.come}
          style={{ width: `${String((100 * (place + 1)) / photos.length)}%` }}
        />
      </Box>
      <Controls playing={playing} count={photos.length} day={day} />
    </Box>
  );
}

function Still({ photo, words }: { photo: MemoryDetail["photos"][number]; words: string }) {
  const source = photo.preview_url ?? photo.thumbnail_url;
  return source === null ? null : (
    <Picture source={source} words={words} isWhole className={classes.still} />
  );
}

function Controls(props: { playing: Playing; count: number; day: string }) {
  const { playing, count, day } = props;
  const { t } = useTranslation("memories");
  const { place, isPlaying, lead, toggle } = playing;
  return (
    <Box className={classes.controls}>
      <Box className={classes.when}>
        <Words>{day}</Words>
        <Words className={classes.count}>{t("place_of", { place: place + 1, count })}</Words>
      </Box>
      <Touchable
        className={classes.action}
        label={t("before")}
        isDisabled={place === 0}
        onPress={() => {
          lead(-1);
        }}
      >
        <Icon name="back" />
      </Touchable>
      <Touchable
        className={joined(classes.action, classes.play)}
        label={t(isPlaying ? "pause" : "play")}
        onPress={toggle}
      >
        <Icon name={isPlaying ? "pause" : "film"} />
      </Touchable>
      <Touchable
        className={classes.action}
        label={t("next")}
        isDisabled={place === count - 1}
        onPress={() => {
          lead(1);
        }}
      >
        <Icon name="forward" />
      </Touchable>
    </Box>
  );
}

/** It is new no more. */
function useSeen({ id, seen_at }: MemoryDetail): void {
  const isNew = seen_at === null;
  useEffect(() => {
    if (isNew) change(id, { is_seen: true }).catch(tellRefusal);
  }, [id, isNew]);
}
