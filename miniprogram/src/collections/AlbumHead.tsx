/** An album's cover, what it is about, and who is in it. */

import { useTranslation } from "react-i18next";

import { Box, Touchable, Words } from "../ui/elements.tsx";
import { Icon, type IconName } from "../ui/Icon.tsx";
import { inform } from "../ui/dialogs.ts";
import { Activity } from "./Activity.tsx";
import { Poems } from "../poems/Poems.tsx";
import type { Subject } from "../poems/poems.ts";
import { nameOf, reaches, type AlbumDetail } from "./albums.ts";
import classes from "./collections.module.css";
import { Cover } from "./Cover.tsx";
import { Members } from "./Members.tsx";
import { Talk } from "./Talk.tsx";

export function AlbumHead({ album }: { album: AlbumDetail }) {
  const { t } = useTranslation("albums");
  const { id, reactions, member_count, asset_count: number } = album;
  const talked = reactions.like_count + reactions.comment_count;
  return (
    <Box>
      {album.cover !== null && (
        <Box className={classes.banner}>
          <Cover cover={album.cover} />
        </Box>
      )}
      <Box className={classes.padded}>
        {album.description !== "" && <Box className={classes.words}>{album.description}</Box>}
        <Words className={classes.detail}>
          {t(number === 1 ? "photo" : "photos", { number })}
          {album.role !== "owner" && ` · ${t("shared_by", { name: nameOf(album.owner) })}`}
        </Words>
        <Box className={classes.facets}>
          <Facet
            icon="people"
            label={t("members")}
            number={member_count}
            onPress={() => void inform(t("members"), () => <Members albumId={id} />)}
          />
          <Facet
            icon={reactions.is_liked ? "liked" : "comment"}
            label={t("talk")}
            number={talked}
            onPress={() => void inform(t("talk"), () => <Talk albumId={id} />)}
          />
          <Facet
            icon="feather"
            label={t("poems")}
            onPress={() => void inform(t("poems"), () => <Poems subject={subjectOf(album)} />)}
          />
          <Facet
            icon="sparkles"
            label={t("activity")}
            isNew={album.has_unread}
            onPress={() => void inform(t("activity"), () => <Activity albumId={id} />)}
          />
        </Box>
      </Box>
    </Box>
  );
}

function subjectOf(album: AlbumDetail): Subject {
  return {
    of: "album",
    id: album.id,
    title: album.title,
    seal: album.title,
    date: album.last_captured_at?.slice(0, 10) ?? "",
    picture: album.cover?.thumbnail_url ?? null,
    mayWrite: reaches(album.role, "contributor"),
    isOwner: album.role === "owner",
  };
}

function Facet(props: {
  icon: IconName;
  label: string;
  number?: number;
  isNew?: boolean;
  onPress: () => void;
}) {
  const { icon, label, number = 0, isNew = false, onPress } = props;
  return (
    <Touchable
      className={classes.facet}
      label={number > 0 ? `${label}: ${String(number)}` : label}
      onPress={onPress}
    >
      <Icon name={icon} />
      {number > 0 && <Words>{String(number)}</Words>}
      {isNew && <Box className={classes.dot} isHidden />}
    </Touchable>
  );
}
