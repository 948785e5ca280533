/** Sheets in which somebody is named, or somebody else is chosen. */

import { useInfiniteQuery } from "@tanstack/react-query";
import i18n from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { useSettled } from "../album/settling.ts";
import { Button } from "../ui/Button.tsx";
import { ask } from "../ui/dialogs.ts";
import { Box, Field, Touchable, Words } from "../ui/elements.tsx";
import { FaceCrop } from "./FaceCrop.tsx";
import classes from "./people.module.css";
import { peopleQuery, type Person } from "./people.ts";

const LONGEST = 100;
const OFFERED = 8; // people at once: more are found by typing

/** Somebody of the library, or a name. */
type Choice = { person: Person } | { name: string };

/** What somebody is to be called, or who they are after all. */
export function askName(person: Person): Promise<Choice | undefined> {
  return ask<Choice>(i18n.t(`people:${person.name === "" ? "who" : "rename"}`), (answer) => (
    <Naming person={person} canBeNew onChoose={answer} />
  ));
}

/** Who somebody is: one of the others. */
export async function askWho(person: Person): Promise<Person | undefined> {
  const chosen = await ask<Choice>(i18n.t("people:merge.whom"), (answer) => (
    <Naming person={person} canBeNew={false} onChoose={answer} />
  ));
  return chosen !== undefined && "person" in chosen ? chosen.person : undefined;
}

function Naming(props: { person: Person; canBeNew: boolean; onChoose: (choice: Choice) => void }) {
  const { person, canBeNew, onChoose } = props;
  const { t } = useTranslation(["people", "common"]);
  const [text, setText] = useState(canBeNew ? person.name : "");
  const name = text.trim();
  const q = useSettled(name);
  const { data } = useInfiniteQuery({
    ...peopleQuery(q === "" ? {} : { q }),
    placeholderData: (before) => before,
  });
  const offered = (data?.pages[0]?.items ?? [])
    .filter((other) => other.id !== person.id && !(canBeNew && other.name === ""))
    .slice(0, OFFERED);
  const take = () => {
    if (canBeNew && name !== "") onChoose({ name });
  };
  return (
    <Box className={classes.naming}>
      <Box className={classes.line}>
        <Field
          isFocused
          label={t("name")}
          placeholder={t("name")}
          value={text}
          longest={LONGEST}
          onChange={setText}
          onSubmit={take}
        />
        {canBeNew && (
          <Button isDisabled={name === ""} onPress={take}>
            {t("common:save")}
          </Button>
        )}
      </Box>
      {!(canBeNew && person.name !== "" && name === person.name) && (
        <Box part="list" className={classes.offered}>
          {offered.map((other) => (
            <Box part="item" key={other.id}>
              <Touchable
                className={classes.offer}
                onPress={() => {
                  onChoose({ person: other });
                }}
              >
                <FaceCrop url={other.cover_url} className={classes.little} />
                <Words className={classes.called}>
                  {other.name === "" ? t("nameless") : other.name}
                </Words>
                <Words className={classes.count}>{t("photos", { count: other.face_count })}</Words>
              </Touchable>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}
