/** What an album is: cover, title, how much, from when, whose; and what can be done with it. */

import { Anchor, Avatar, Breadcrumbs, Text, Title, Tooltip, UnstyledButton } from "@mantine/core";
import { IconSparkles } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { allAlbumsQuery, type Album, type AlbumDetail } from "../../shared/albums/albums.ts";
import { nameOf } from "../../shared/albums/who.ts";
import { spanOfDays } from "../../shared/amounts.ts";
import { Cover } from "../../shared/albums/Cover.tsx";
import { AlbumActions } from "./AlbumActions.tsx";
import classes from "./album.module.css";
import { membersQuery } from "./members.ts";
import { showMembers } from "./MembersDialog.tsx";
import { RuleWords } from "./RuleWords.tsx";
import { outwards } from "./tree.ts";

export function AlbumHead({ album }: { album: AlbumDetail }) {
  const { t } = useTranslation("albums");
  const { first_captured_at: first, last_captured_at: last } = album;
  const facts = [
    t("photos", { count: album.asset_count }),
    first !== null && last !== null && spanOfDays(first, last),
    album.role !== "owner" && t("shared_by", { name: nameOf(album.owner) }),
  ];
  return (
    <header className={classes.head}>
      <div className={classes.headCover}>
        <Cover cover={album.cover} size={128} />
      </div>
      <div className={classes.about}>
        <Crumbs album={album} />
        <Title order={1} size="h2" className={classes.title}>
          {album.title}
        </Title>
        <Text c="dimmed">{facts.filter(Boolean).join(" · ")}</Text>
        {album.description !== "" && (
          <Text className={classes.description}>{album.description}</Text>
        )}
        {album.is_smart && (
          <Text size="sm" c="dimmed" component="div" className={classes.rule}>
            <IconSparkles size={16} aria-hidden />
            {album.rule === null ? t("fills_itself") : <RuleWords rule={album.rule} />}
          </Text>
        )}
        {album.member_count > 1 && <Faces album={album} />}
      </div>
      <AlbumActions album={album} />
    </header>
  );
}

/** The way outwards: albums around it, then all albums. */
function Crumbs({ album }: { album: Album }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery({
    ...allAlbumsQuery({ shared: false }),
    enabled: album.parent !== null,
  });
  return (
    <Breadcrumbs component="nav" aria-label={t("places.albums")} separatorMargin={6}>
      <Anchor component={Link} to="/albums" size="sm">
        {t("places.albums")}
      </Anchor>
      {outwards(data, album.parent).map((outer) => (
        <Anchor key={outer.id} component={Link} to={`/albums/${outer.id}`} size="sm">
          {outer.title}
        </Anchor>
      ))}
    </Breadcrumbs>
  );
}

const FACES = 6;

function Faces({ album }: { album: AlbumDetail }) {
  const { t } = useTranslation("albums");
  const { data = [] } = useQuery(membersQuery(album.id));
  const further = album.member_count - FACES;
  return (
    <UnstyledButton
      onClick={() => {
        showMembers(album);
      }}
      aria-label={t("members.count", { count: album.member_count })}
      className={classes.faces}
    >
      <Avatar.Group>
        {data.slice(0, FACES).map((member) => (
          <Tooltip key={member.user.id} label={member.user.name || member.email}>
            <Avatar
              size="sm"
              name={member.user.name || member.email}
              color="initials"
              alt={member.user.name || member.email}
            />
          </Tooltip>
        ))}
        {further > 0 && <Avatar size="sm">+{further}</Avatar>}
      </Avatar.Group>
    </UnstyledButton>
  );
}
