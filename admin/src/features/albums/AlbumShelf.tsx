/** Albums side by side: cover, title, how many photos, and whose. */

import { Badge, Text } from "@mantine/core";
import { useInViewport } from "@mantine/hooks";
import { IconPhoto, IconSparkles, IconUsers } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { albumQuery, type Album } from "../../shared/albums/albums.ts";
import { dataUrl } from "../../shared/photos/thumbhash.ts";
import classes from "./albums.module.css";

const PATIENT = 5 * 60_000; // milliseconds for which what a rule has found is shown

export function AlbumShelf({ albums, label }: { albums: readonly Album[]; label: string }) {
  return (
    <ul className={classes.shelf} aria-label={label}>
      {albums.map((album) => (
        <li key={album.id}>
          {album.is_smart ? <SmartCard album={album} /> : <AlbumCard album={album} />}
        </li>
      ))}
    </ul>
  );
}

/** What its rule finds is asked for when it comes into view: lists do not say it. */
function SmartCard({ album }: { album: Album }) {
  const { ref, inViewport } = useInViewport();
  const { data } = useQuery({ ...albumQuery(album.id), enabled: inViewport, staleTime: PATIENT });
  return (
    <div ref={ref}>
      <AlbumCard album={data ?? album} />
    </div>
  );
}

function AlbumCard({ album }: { album: Album }) {
  const { t } = useTranslation("albums");
  return (
    <Link to="/albums/$albumId" params={{ albumId: album.id }} className={classes.card}>
      <CardCover album={album} />
      <span className={classes.title}>{album.title}</span>
      <Text span size="sm" c="dimmed" className={classes.facts}>
        {album.asset_count !== null && t("photos", { count: album.asset_count })}
        {album.role !== "owner" && ` · ${t("shared_by", { name: album.owner.name })}`}
      </Text>
    </Link>
  );
}

function CardCover({ album }: { album: Album }) {
  const { t } = useTranslation("albums");
  const { cover } = album;
  const impression = cover?.thumbhash == null ? undefined : `url(${dataUrl(cover.thumbhash)})`;
  return (
    <span
      className={classes.cover}
      style={{ backgroundColor: cover?.dominant_color, backgroundImage: impression }}
    >
      {cover?.thumbnail_url == null ? (
        <IconPhoto size={48} stroke={1.2} aria-hidden />
      ) : (
        <img src={cover.thumbnail_url} alt="" loading="lazy" />
      )}
      <span className={classes.marks}>
        {album.is_smart && (
          <span title={t("fills_itself")}>
            <IconSparkles size={16} aria-label={t("fills_itself")} />
          </span>
        )}
        {album.member_count > 1 && (
          <span title={t("members.count", { count: album.member_count })}>
            <IconUsers size={16} aria-label={t("members.count", { count: album.member_count })} />
          </span>
        )}
      </span>
      {album.has_unread && <Badge className={classes.news}>{t("activity.new")}</Badge>}
    </span>
  );
}
