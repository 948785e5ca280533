/** Pictograms, in the colour of the words beside them. Ornament: what is meant, the button says. */

import album from "@tabler/icons/outline/album.svg?raw";
import archive from "@tabler/icons/outline/archive.svg?raw";
import back from "@tabler/icons/outline/chevron-left.svg?raw";
import check from "@tabler/icons/outline/check.svg?raw";
import choose from "@tabler/icons/outline/circle-check.svg?raw";
import close from "@tabler/icons/outline/x.svg?raw";
import comment from "@tabler/icons/outline/message-circle.svg?raw";
import download from "@tabler/icons/outline/download.svg?raw";
import edit from "@tabler/icons/outline/pencil.svg?raw";
import film from "@tabler/icons/outline/player-play.svg?raw";
import forward from "@tabler/icons/outline/chevron-right.svg?raw";
import history from "@tabler/icons/outline/history.svg?raw";
import info from "@tabler/icons/outline/info-circle.svg?raw";
import heart from "@tabler/icons/outline/heart.svg?raw";
import liked from "@tabler/icons/filled/heart.svg?raw";
import microphone from "@tabler/icons/outline/microphone.svg?raw";
import more from "@tabler/icons/outline/dots.svg?raw";
import feather from "@tabler/icons/outline/feather.svg?raw";
import link from "@tabler/icons/outline/link.svg?raw";
import me from "@tabler/icons/outline/user.svg?raw";
import pause from "@tabler/icons/outline/player-pause.svg?raw";
import people from "@tabler/icons/outline/users.svg?raw";
import photo from "@tabler/icons/outline/photo.svg?raw";
import place from "@tabler/icons/outline/map-pin.svg?raw";
import plus from "@tabler/icons/outline/plus.svg?raw";
import question from "@tabler/icons/outline/help-circle.svg?raw";
import search from "@tabler/icons/outline/search.svg?raw";
import send from "@tabler/icons/outline/send.svg?raw";
import settings from "@tabler/icons/outline/settings.svg?raw";
import share from "@tabler/icons/outline/share.svg?raw";
import sparkles from "@tabler/icons/outline/sparkles.svg?raw";
import star from "@tabler/icons/outline/star.svg?raw";
import tag from "@tabler/icons/outline/tag.svg?raw";
import trash from "@tabler/icons/outline/trash.svg?raw";
import undo from "@tabler/icons/outline/arrow-back-up.svg?raw";
import upload from "@tabler/icons/outline/cloud-upload.svg?raw";

import { joined } from "./classes.ts";
import { Box } from "./elements.tsx";
import classes from "./icon.module.css";

const DRAWN = {
  album,
  archive,
  back,
  check,
  choose,
  close,
  comment,
  download,
  edit,
  film,
  forward,
  heart,
  history,
  info,
  liked,
  link,
  me,
  microphone,
  more,
  pause,
  people,
  photo,
  place,
  plus,
  question,
  search,
  send,
  settings,
  share,
  feather,
  sparkles,
  star,
  tag,
  trash,
  undo,
  upload,
};

export type IconName = keyof typeof DRAWN;

export function Icon({ name, className }: { name: IconName; className?: string | undefined }) {
  const drawing = `url("data:image/svg+xml,${encodeURIComponent(DRAWN[name])}")`;
  return (
    <Box
      isHidden
      className={joined(classes.icon, className)}
      style={{ maskImage: drawing, WebkitMaskImage: drawing }}
    />
  );
}
