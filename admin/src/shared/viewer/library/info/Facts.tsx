/** When and where the photo was taken, with what, and what its file is. */

import { ActionIcon, Text, Tooltip, VisuallyHidden } from "@mantine/core";
import {
  IconCamera,
  IconClock,
  IconFile,
  IconMapPin,
  IconMovie,
  IconPencil,
  type Icon,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { bytes, count, longDay } from "../../../amounts.ts";
import { useNearness } from "../../../map/ground.ts";
import { Pin } from "../../../map/Pin.tsx";
import { SlippyMap } from "../../../map/SlippyMap.tsx";
import { viewAt } from "../../../map/view.ts";
import { fullPlaceName } from "../../../names.ts";
import { changePlace, changeTime } from "../../../photos/dialogs/asking.tsx";
import { clockOf, offsetName } from "../../../photos/dialogs/times.ts";
import type { LibraryPhoto } from "../source.tsx";
import { cameraName, duration, exposure, formatName } from "./exposure.ts";
import classes from "./info.module.css";
import { Leading } from "./Leading.tsx";

export function Facts({ photo, isReadOnly }: { photo: LibraryPhoto; isReadOnly: boolean }) {
  const { t } = useTranslation("info");
  const camera = cameraName(photo.camera);
  const settings = [photo.camera.lens, exposure(photo.metadata).join(" · ")];
  const { width, height, film } = photo;
  const pixels = width !== null && height !== null ? `${count(width)} × ${count(height)}` : "";
  return (
    <dl className={classes.facts}>
      <Taken photo={photo} isReadOnly={isReadOnly} />
      <Where photo={photo} isReadOnly={isReadOnly} />
      {[camera, ...settings].some((line) => line !== "") && (
        <Fact Icon={IconCamera} name={t("camera")} lines={[camera, ...settings]} />
      )}
      <Fact
        Icon={IconFile}
        name={t("file")}
        lines={[photo.filename, joined([pixels, formatName(photo.media_type), bytes(photo.size)])]}
      />
      {film !== null && (
        <Fact
          Icon={IconMovie}
          name={t("film")}
          lines={[
            duration(film.duration_ms),
            joined([
              film.video_codec.toUpperCase(),
              film.audio_codec === "" ? t("silent") : film.audio_codec.toUpperCase(),
              film.frame_rate === null ? "" : `${count(Math.round(film.frame_rate))} fps`,
              film.is_hdr ? "HDR" : "",
            ]),
          ]}
        />
      )}
    </dl>
  );
}

interface PartProps {
  photo: LibraryPhoto;
  isReadOnly: boolean;
}

function Taken({ photo, isReadOnly }: PartProps) {
  const { t } = useTranslation("info");
  const offset = photo.captured_offset_minutes;
  const time = clockOf(photo.captured_at, offset).slice(11, 16);
  return (
    <Fact
      Icon={IconClock}
      name={t("time.label")}
      lines={[
        longDay(photo.captured_local_date),
        joined([
          offset === null ? time : `${time} UTC${offsetName(offset)}`,
          photo.captured_at_edited ? t("time.edited") : "",
        ]),
      ]}
      {...(!isReadOnly && {
        change: {
          label: t("time.change"),
          act: () => void changeTime([photo.id], photo),
        },
      })}
    />
  );
}

function Where({ photo, isReadOnly }: PartProps) {
  const { t } = useTranslation("info");
  const nearness = useNearness();
  const { location } = photo;
  const change = {
    label: t("place.change"),
    act: () => void changePlace([photo.id], photo),
  };
  const edited = photo.location_edited ? t("place.edited") : "";
  if (location === null) {
    return (
      <Fact
        Icon={IconMapPin}
        name={t("place.label")}
        lines={[t("place.unknown"), edited]}
        {...(!isReadOnly && { change })}
      />
    );
  }
  const { place, altitude } = location;
  const degrees = `${location.latitude.toFixed(5)}, ${location.longitude.toFixed(5)}`;
  const height = altitude === null ? "" : t("place.altitude", { count: Math.round(altitude) });
  const name = place === null ? degrees : fullPlaceName(place);
  return (
    <>
      <Fact
        Icon={IconMapPin}
        name={t("place.label")}
        lines={[
          place === null ? (
            degrees
          ) : (
            <Leading key="place" to={`/places/${String(place.id)}`}>
              {name}
            </Leading>
          ),
          joined([place === null ? "" : degrees, height]),
          edited,
        ]}
        {...(!isReadOnly && { change })}
      />
      <div>
        <dt>
          <VisuallyHidden>{t("place.on_map", { place: name })}</VisuallyHidden>
        </dt>
        <dd style={{ margin: 0 }}>
          <SlippyMap
            label={t("place.on_map", { place: name })}
            className={classes.map ?? ""}
            view={viewAt(location, nearness)}
          >
            <Pin at={location} />
          </SlippyMap>
        </dd>
      </div>
    </>
  );
}

function Fact(props: {
  Icon: Icon;
  name: string;
  /** What is most important first; empty ones are left out. */
  lines: readonly ReactNode[];
  change?: { label: string; act: () => void };
}) {
  const { Icon, name, change } = props;
  const [first, ...more] = props.lines.filter((line) => line !== "");
  return (
    <div className={classes.fact}>
      <Icon size={20} stroke={1.6} aria-hidden />
      <VisuallyHidden component="dt">{name}</VisuallyHidden>
      <dd>
        <Text size="sm">{first}</Text>
        {more.map((line, index) => (
          <Text key={index} size="sm" c="dimmed">
            {line}
          </Text>
        ))}
      </dd>
      {change !== undefined && (
        <Tooltip label={change.label}>
          <ActionIcon variant="subtle" color="gray" aria-label={change.label} onClick={change.act}>
            <IconPencil size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}
