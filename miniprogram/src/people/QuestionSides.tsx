/** What is compared: somebody, and the face or the other one of whom it is asked. */

import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { longDay } from "../album/dates.ts";
import { Box, Words } from "../ui/elements.tsx";
import { FaceCrop } from "./FaceCrop.tsx";
import { examplesQuery, type Face, type Person, type Question } from "./people.ts";
import classes from "./review.module.css";

export function QuestionSides({ question: { person, face, other } }: { question: Question }) {
  return (
    <Box className={classes.sides}>
      <PersonSide person={person} />
      {other !== null && <PersonSide person={other} />}
      {face !== null && <FaceSide face={face} />}
    </Box>
  );
}

function PersonSide({ person }: { person: Person }) {
  const { t } = useTranslation("people");
  const { data: examples = [] } = useQuery(examplesQuery(person));
  return (
    <Box className={classes.side}>
      <FaceCrop url={person.cover_url} className={classes.compared} />
      <Box className={classes.caption}>
        <Words className={classes.called}>{person.name === "" ? t("nameless") : person.name}</Words>
        <Words className={classes.count}>{t("photos", { count: person.face_count })}</Words>
      </Box>
      <Box className={classes.examples} isHidden>
        {examples.map((url) => (
          <FaceCrop key={url} url={url} className={classes.example} />
        ))}
      </Box>
    </Box>
  );
}

function FaceSide({ face }: { face: Face }) {
  const { t } = useTranslation("people");
  const day = longDay(face.captured_at.slice(0, 10));
  return (
    <Box className={classes.side}>
      <FaceCrop url={face.crop_url} className={classes.compared} />
      <Box className={classes.caption}>
        <Words label={t("review.face_of", { day })} className={classes.count}>
          {day}
        </Words>
      </Box>
    </Box>
  );
}
