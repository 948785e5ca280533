/** What the photo shows, in both languages; the owner agrees, takes away, and adds. */

import { ActionIcon, Tooltip } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../../../app/api.ts";
import { percent } from "../../../amounts.ts";
import { nameOf, otherNameOf } from "../../../names.ts";
import { tellRefusal } from "../../../refusals.ts";
import { offerUndo } from "../../../undo.tsx";
import classes from "./info.module.css";
import { Leading } from "./Leading.tsx";
import { Section } from "./Section.tsx";
import { TagField } from "./TagField.tsx";
import { addTag, removeTag } from "./tagging.ts";

export function Tags(props: {
  photoId: string;
  tags: readonly Schemas["AssetTag"][];
  isReadOnly: boolean;
}) {
  const { photoId, tags, isReadOnly } = props;
  const { t } = useTranslation(["info", "common"]);
  const field = useRef<HTMLInputElement>(null);
  const change = useMutation({
    mutationFn: (act: () => Promise<void>) => act(),
    onError: tellRefusal,
  });
  const remove = async (tag: Schemas["AssetTag"]) => {
    await removeTag(photoId, tag.slug);
    field.current?.focus({ preventScroll: true }); // the button that was pressed is gone
    offerUndo(t("tags.removed", { name: nameOf(tag) }), t("common:undo"), () =>
      addTag(photoId, { slug: tag.slug }),
    );
  };
  return (
    <Section title={t("tags.title")}>
      {tags.length > 0 && (
        <ul className={`${classes.plain ?? ""} ${classes.tags ?? ""}`}>
          {tags.map((tag) => (
            <li
              key={tag.slug}
              className={classes.tag}
              data-confirmed={tag.is_confirmed || undefined}
            >
              <TagName tag={tag} />
              {!isReadOnly && !tag.is_confirmed && (
                <TagButton
                  label={t("tags.confirm", { name: nameOf(tag) })}
                  Icon={IconCheck}
                  onClick={() => {
                    change.mutate(() => addTag(photoId, { slug: tag.slug }));
                  }}
                />
              )}
              {!isReadOnly && (
                <TagButton
                  label={t("tags.remove", { name: nameOf(tag) })}
                  Icon={IconX}
                  onClick={() => {
                    change.mutate(() => remove(tag));
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <TagField
          ref={field}
          onTag={(wanted) => {
            change.mutate(() => addTag(photoId, wanted));
          }}
        />
      )}
    </Section>
  );
}

function TagName({ tag }: { tag: Schemas["AssetTag"] }) {
  const { t } = useTranslation("info");
  const other = otherNameOf(tag);
  const link = (
    <Leading to={`/tags/${tag.slug}`}>
      {nameOf(tag)} {other !== "" && <small>{other}</small>}
    </Leading>
  );
  if (tag.confidence === null || tag.is_confirmed) return link;
  return (
    <Tooltip label={t("tags.confidence", { percent: percent(tag.confidence) })}>
      <span style={{ display: "contents" }}>{link}</span>
    </Tooltip>
  );
}

function TagButton(props: { label: string; Icon: typeof IconX; onClick: () => void }) {
  const { label, Icon, onClick } = props;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={26}
      radius="xl"
      aria-label={label}
      onClick={onClick}
    >
      <Icon size={14} />
    </ActionIcon>
  );
}
