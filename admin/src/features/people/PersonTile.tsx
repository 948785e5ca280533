/** One person among all: the face, the name, and how often they are seen. */

import { IconCheck, IconEyeOff, IconStarFilled } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { FaceCrop } from "../../shared/people/FaceCrop.tsx";
import type { Person } from "../../shared/people/people.ts";
import { useIsChoosing, useIsChosen } from "../../shared/photos/selection.ts";
import type { OnChoose } from "./Chooser.tsx";
import { NameInPlace } from "./NameInPlace.tsx";
import classes from "./people.module.css";

export function PersonTile({ person, onChoose }: { person: Person; onChoose: OnChoose }) {
  const { t } = useTranslation("people");
  const isChosen = useIsChosen(person.id);
  const isChoosing = useIsChoosing();
  const name = person.name === "" ? t("nameless") : person.name;
  return (
    <li
      className={classes.person}
      data-chosen={isChosen || undefined}
      data-hidden={person.is_hidden || undefined}
    >
      <div className={classes.cover}>
        <Link
          to="/people/$personId"
          params={{ personId: person.id }}
          aria-label={name}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.button !== 0) return;
            if (!isChoosing && !event.shiftKey) return;
            event.preventDefault();
            onChoose(person.id, event);
          }}
        >
          <FaceCrop url={person.cover_url} size="100%" />
        </Link>
        <button
          type="button"
          role="checkbox"
          aria-checked={isChosen}
          aria-label={t("choose", { name })}
          className={classes.check}
          onClick={(event) => {
            onChoose(person.id, event);
          }}
        >
          <IconCheck size={16} stroke={3} aria-hidden />
        </button>
        {person.is_favorite && (
          <span className={classes.mark} role="img" aria-label={t("favorite")}>
            <IconStarFilled size={16} />
          </span>
        )}
      </div>
      <NameInPlace person={person} />
      <p className={classes.count}>
        {person.is_hidden && (
          <IconEyeOff size={14} role="img" aria-hidden={false} aria-label={t("is_hidden")} />
        )}
        {t("photos", { count: person.face_count })}
      </p>
    </li>
  );
}
