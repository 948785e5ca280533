/** Before anything is sought: what was sought last, what may be, and other ways to find photos. */

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { nameOf } from "../album/names.ts";
import { placesQuery, townsOf } from "../discovering/places.ts";
import type { Page } from "../pages.ts";
import { PersonTile } from "../people/PersonTile.tsx";
import { open } from "../platform/navigation.ts";
import { Box, Touchable, Words } from "../ui/elements.tsx";
import { Cover } from "../ui/Cover.tsx";
import { Icon, type IconName } from "../ui/Icon.tsx";
import { Pill } from "../ui/Pill.tsx";
import { facesQuery, tagsQuery } from "./queries.ts";
import classes from "./search.module.css";
import type { Wanted } from "./wanted.ts";

const TOWNS = 10;

export function Start(props: {
  recent: readonly string[];
  onForget: (q: string) => void;
  onWords: (q: string) => void;
  onSeek: (wanted: Wanted) => void;
}) {
  const { recent, onForget, onWords, onSeek } = props;
  return (
    <Box className={classes.start}>
      {recent.length > 0 && <Recent recent={recent} onForget={onForget} onWords={onWords} />}
      <Entrances />
      <Faces />
      <Towns />
      <Tags onSeek={onSeek} />
    </Box>
  );
}

function Recent(props: {
  recent: readonly string[];
  onForget: (q: string) => void;
  onWords: (q: string) => void;
}) {
  const { recent, onForget, onWords } = props;
  const { t } = useTranslation("search");
  return (
    <Shelf title={t("recent")}>
      <Box part="list" label={t("recent")}>
        {recent.map((q) => (
          <Box part="item" key={q} className={classes.earlier}>
            <Touchable
              className={classes.again}
              onPress={() => {
                onWords(q);
              }}
            >
              <Icon name="history" className={classes.small} />
              <Words className={classes.ellipsis}>{q}</Words>
            </Touchable>
            <Touchable
              className={classes.forget}
              label={t("forget", { q })}
              onPress={() => {
                onForget(q);
              }}
            >
              <Icon name="close" className={classes.small} />
            </Touchable>
          </Box>
        ))}
      </Box>
    </Shelf>
  );
}

const WAYS = [
  { page: "people", icon: "people" },
  { page: "places", icon: "place" },
  { page: "memories", icon: "sparkles" },
  { page: "favourites", icon: "heart" },
] as const satisfies readonly { page: Page; icon: IconName }[];

function Entrances() {
  const { t } = useTranslation("search");
  return (
    <Box part="navigation" label={t("entrances")} className={classes.ways}>
      <Touchable className={classes.ask} onPress={() => void open("ask")}>
        <Icon name="comment" />
        <Box className={classes.asking}>
          <Words className={classes.strong}>{t("ask")}</Words>
          <Words className={classes.example}>{t("ask_detail")}</Words>
        </Box>
        <Icon name="forward" className={classes.small} />
      </Touchable>
      {WAYS.map(({ page, icon }) => (
        <Touchable key={page} className={classes.way} onPress={() => void open(page)}>
          <Icon name={icon} />
          <Words className={classes.strong}>{t(page)}</Words>
        </Touchable>
      ))}
    </Box>
  );
}

function Faces() {
  const { t } = useTranslation("search");
  const { data: people = [] } = useQuery(facesQuery);
  if (people.length === 0) return null;
  return (
    <Shelf title={t("people")} all="people">
      <Box part="list" label={t("people")} className={classes.row}>
        {people.map((person) => (
          <Box part="item" key={person.id} className={classes.person}>
            <PersonTile person={person} isBare />
          </Box>
        ))}
      </Box>
    </Shelf>
  );
}

function Towns() {
  const { t } = useTranslation("search");
  const { data: countries = [] } = useQuery(placesQuery);
  const towns = townsOf(countries)
    .sort((one, other) => other.count - one.count)
    .slice(0, TOWNS);
  if (towns.length === 0) return null;
  return (
    <Shelf title={t("places")} all="places">
      <Box part="list" label={t("places")} className={classes.row}>
        {towns.map((town) => (
          <Box part="item" key={town.id} className={classes.town}>
            <Cover
              cover={town.cover}
              name={nameOf(town)}
              onPress={() => void open("place", { id: String(town.id) })}
            />
          </Box>
        ))}
      </Box>
    </Shelf>
  );
}

function Tags({ onSeek }: { onSeek: (wanted: Wanted) => void }) {
  const { t } = useTranslation("search");
  const { data: tags = [] } = useQuery(tagsQuery);
  if (tags.length === 0) return null;
  return (
    <Shelf title={t("tags")}>
      <Box className={classes.tags}>
        {tags.map((tag) => (
          <Pill
            key={tag.slug}
            onPress={() => {
              const name = nameOf(tag);
              onSeek({ q: "", things: [{ kind: "tag", name, slug: tag.slug }] });
            }}
          >
            {nameOf(tag)}
          </Pill>
        ))}
      </Box>
    </Shelf>
  );
}

function Shelf({ title, all, children }: { title: string; all?: Page; children: ReactNode }) {
  const { t } = useTranslation("search");
  return (
    <Box part="section" label={title}>
      <Box className={classes.top}>
        <Box part="heading" className={classes.title}>
          {title}
        </Box>
        {all !== undefined && (
          <Touchable
            className={classes.all}
            label={`${title}: ${t("all")}`}
            onPress={() => void open(all)}
          >
            {t("all")}
          </Touchable>
        )}
      </Box>
      {children}
    </Box>
  );
}
