/** What is compared: somebody, and the face or the other one of whom it is asked. */

import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap } from "../../app/api.ts";
import { dayOf } from "../../shared/amounts.ts";
import { FaceCrop } from "../../shared/people/FaceCrop.tsx";
import { PEOPLE, type Face, type Person } from "../../shared/people/people.ts";
import classes from "./people.module.css";
import type { Question } from "./questions.ts";

const EXAMPLES = 5;

export function QuestionSides({ question: { person, face, other } }: { question: Question }) {
  return (
    <div className={classes.sides}>
      <PersonSide person={person} />
      {other !== null && <PersonSide person={other} />}
      {face !== null && <FaceSide face={face} />}
    </div>
  );
}

function Side(props: { picture: string | null; caption: ReactNode; children?: ReactNode }) {
  return (
    <figure className={classes.side}>
      <div className={classes.compared}>
        <FaceCrop url={props.picture} size="100%" isRound={false} />
      </div>
      <figcaption>{props.caption}</figcaption>
      {props.children}
    </figure>
  );
}

function PersonSide({ person }: { person: Person }) {
  const { t } = useTranslation("people");
  const caption = (
    <>
      <Link to="/people/$personId" params={{ personId: person.id }} className={classes.link}>
        {person.name === "" ? t("nameless") : person.name}
      </Link>
      <Text size="sm" c="dimmed">
        {t("photos", { count: person.face_count })}
      </Text>
    </>
  );
  return (
    <Side picture={person.cover_url} caption={caption}>
      <Examples person={person} />
    </Side>
  );
}

/** More faces of somebody, so that one does not judge by a single picture. */
function Examples({ person }: { person: Person }) {
  const { data } = useQuery({
    queryKey: [PEOPLE, "examples", person.id],
    queryFn: () =>
      unwrap(
        api.GET("/api/v1/people/{person_id}/faces", {
          params: {
            path: { person_id: person.id },
            query: { limit: EXAMPLES + 1, fields: "id,crop_url" },
          },
        }),
      ),
  });
  const crops = data?.items.flatMap(({ crop_url: url }) => (url === null ? [] : [url])) ?? [];
  const others = crops.filter((url) => pathOf(url) !== pathOf(person.cover_url));
  return (
    <div className={classes.examples} aria-hidden>
      {others.slice(0, EXAMPLES).map((url) => (
        <img key={pathOf(url)} src={url} alt="" width={48} height={48} />
      ))}
    </div>
  );
}

function FaceSide({ face }: { face: Face }) {
  const { t } = useTranslation("people");
  const day = dayOf(face.captured_at);
  const { box } = face;
  const caption = (
    <Link
      className={classes.link}
      to="/photos/$photoId"
      params={{ photoId: face.asset_id }}
      aria-label={t("faces.photo_of", { day })}
    >
      {day}
    </Link>
  );
  return (
    <Side picture={face.crop_url} caption={caption}>
      {face.thumbnail_url !== null && (
        <div className={classes.whole} aria-hidden>
          <img src={face.thumbnail_url} alt="" />
          {box !== null && (
            <span
              style={{
                left: percent(box.left),
                top: percent(box.top),
                width: percent(box.width),
                height: percent(box.height),
              }}
            />
          )}
        </div>
      )}
    </Side>
  );
}

function percent(share: number): string {
  return `${String(100 * share)}%`;
}

/** Of an address that is signed anew each time. */
function pathOf(url: string | null): string {
  return url === null ? "" : new URL(url).pathname;
}
