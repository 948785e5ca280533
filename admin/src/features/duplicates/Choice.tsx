/** One photo of a group: whether it stays, and how it compares. */

import { Anchor } from "@mantine/core";
import { IconCheck, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { photoHref } from "../../app/hrefs.ts";
import { useOpenPhoto } from "../../shared/photos/opening.ts";
import type { Fact } from "./comparison.ts";
import classes from "./duplicates.module.css";

export function Choice(props: {
  photo: Schemas["Asset"];
  facts: readonly Fact[];
  isKept: boolean;
  onKeep: (isKept: boolean) => void;
}) {
  const { photo, facts, isKept, onKeep } = props;
  const { t } = useTranslation("duplicates");
  const { show } = useOpenPhoto();
  return (
    <li className={classes.choice}>
      <label className={classes.pick}>
        <input
          type="checkbox"
          checked={isKept}
          aria-label={t("keep_of", { name: photo.filename })}
          onChange={(event) => {
            onKeep(event.currentTarget.checked);
          }}
        />
        {photo.thumbnail_url !== null && (
          <img src={photo.thumbnail_url} alt="" loading="lazy" decoding="async" />
        )}
        <span className={classes.fate} aria-hidden>
          {isKept ? <IconCheck size={16} stroke={2.5} /> : <IconTrash size={16} />}
          {t(isKept ? "stays" : "goes")}
        </span>
      </label>
      <dl className={classes.facts}>
        {facts.map(({ key, text, differs, isBest }) => (
          <div key={key} data-best={isBest || undefined} data-same={!differs || undefined}>
            <dt>{key}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <Anchor
        size="sm"
        href={photoHref(photo.id)}
        aria-label={t("look_at", { name: photo.filename })}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.button !== 0) return;
          event.preventDefault();
          show(photo.id);
        }}
      >
        {t("look")}
      </Anchor>
    </li>
  );
}
