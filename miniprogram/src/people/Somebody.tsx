/** Somebody, and every photo that shows them. */

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { assets } from "../photos/library.ts";
import { PagedPhotos } from "../photos/PagedPhotos.tsx";
import { tileOf } from "../photos/photo.ts";
import { SelectingScreen } from "../selecting/SelectingScreen.tsx";
import { ownTools } from "../selecting/tools.ts";
import { Answer } from "../ui/Answer.tsx";
import { choose } from "../ui/choosing.tsx";
import { Box, Touchable, Words } from "../ui/elements.tsx";
import { Icon } from "../ui/Icon.tsx";
import { change, correct } from "./corrections.ts";
import { FaceCrop } from "./FaceCrop.tsx";
import { become, name } from "./naming.ts";
import { NameOffers } from "./NameOffers.tsx";
import classes from "./people.module.css";
import { personQuery, type Person } from "./people.ts";

export function Somebody({ id }: { id: string }) {
  const { t } = useTranslation("people");
  const asked = useQuery(personQuery(id));
  const person = asked.data;
  const title = person === undefined || person.name === "" ? t("nameless") : person.name;
  return (
    <SelectingScreen
      title={title}
      tools={ownTools}
      actions={
        person !== undefined && (
          <Touchable className={classes.action} label={t("acts")} onPress={() => void act(person)}>
            <Icon name="more" />
          </Touchable>
        )
      }
      onRefresh={() => asked.refetch()}
    >
      <Answer asked={asked}>
        {(somebody) => (
          <>
            <Head person={somebody} />
            <NameOffers of={somebody.id} />
            <Photos id={somebody.id} />
          </>
        )}
      </Answer>
    </SelectingScreen>
  );

  async function act(somebody: Person): Promise<void> {
    const { is_hidden: isHidden, is_favorite: isFavorite } = somebody;
    const chosen = await choose<() => unknown>({
      title,
      choices: [
        { words: t("rename"), value: () => name(somebody) },
        {
          words: t(isFavorite ? "unfavorite" : "favorite"),
          value: () =>
            correct(
              t(isFavorite ? "unfavored" : "favored"),
              change(somebody.id, { is_favorite: !isFavorite }),
            ),
        },
        { words: t("merge.into"), value: () => become(somebody) },
        {
          words: t(isHidden ? "show" : "hide"),
          value: () =>
            correct(
              t(isHidden ? "shown" : "hidden"),
              change(somebody.id, { is_hidden: !isHidden }),
            ),
        },
      ],
    });
    chosen?.();
  }
}

function Head({ person }: { person: Person }) {
  const { t } = useTranslation("people");
  const facts = [t("photos", { count: person.face_count }), person.is_hidden && t("is_hidden")];
  return (
    <Box className={classes.head}>
      <FaceCrop url={person.cover_url} className={classes.portrait} />
      <Box className={classes.known}>
        <Touchable className={classes.name} onPress={() => void name(person)}>
          <Words className={person.name === "" ? classes.wanted : classes.strong}>
            {person.name === "" ? t("who") : person.name}
          </Words>
        </Touchable>
        <Words className={classes.count}>{facts.filter(Boolean).join(" · ")}</Words>
      </Box>
    </Box>
  );
}

function Photos({ id }: { id: string }) {
  const { t } = useTranslation("people");
  const query = useMemo(() => assets({ person: [id] }), [id]);
  return <PagedPhotos list={`person:${id}`} query={query} tile={tileOf} empty={t("no_photos")} />;
}
