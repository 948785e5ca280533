/** Photos that bear a tag or any kind of it; what bears it wrongly can be told. */

import { Text } from "@mantine/core";
import { IconTagOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { CoverCards } from "../../shared/CoverCard.tsx";
import { tagsQuery } from "../../shared/filters/choices.ts";
import { nameOf } from "../../shared/names.ts";
import { Page } from "../../shared/Page.tsx";
import { telling, useLibraryActions } from "../../shared/photos/actions.ts";
import { assets } from "../../shared/photos/library.ts";
import { PagedPhotos } from "../../shared/photos/PagedPhotos.tsx";
import { tileOf } from "../../shared/photos/photo.ts";
import type { PhotoAction } from "../../shared/photos/SelectionBar.tsx";
import { offerUndo } from "../../shared/undo.tsx";
import { librarySource } from "../../shared/viewer/library/source.tsx";
import { judge } from "./judging.ts";
import { TagCard } from "./TagCard.tsx";
import { capitalised, otherName, TagLink } from "./TagLink.tsx";
import classes from "./tags.module.css";
import { lineageOf } from "./tree.ts";

const route = getRouteApi("/tags/$slug");

export default function TagPage() {
  const { t } = useTranslation("tags");
  const { slug } = route.useParams();
  const tags = useQuery(tagsQuery).data ?? [];
  const line = lineageOf(tags, slug);
  const tag = line.at(-1);
  const name = tag === undefined ? slug : nameOf(tag);
  const kinds = tags.filter(({ parent }) => parent === slug);
  const actions = useActions(slug, name);
  return (
    <Page
      title={capitalised(name)}
      actions={tag !== undefined && <Text c="dimmed">{otherName(tag)}</Text>}
    >
      <nav className={classes.path} aria-label={t("kind_of")}>
        <Link to="/tags">{t("title")}</Link>
        {line.slice(0, -1).map((wider) => (
          <span key={wider.slug}>
            › <TagLink tag={wider} />
          </span>
        ))}
      </nav>
      {kinds.length > 0 && (
        <CoverCards label={t("kinds")}>
          {kinds.map((kind) => (
            <TagCard key={kind.slug} tag={kind} />
          ))}
        </CoverCards>
      )}
      <PagedPhotos
        query={assets({ tag: [slug] })}
        tile={tileOf}
        source={librarySource}
        actions={actions}
        byDay
        empty={t("empty")}
      />
    </Page>
  );
}

function useActions(slug: string, name: string): readonly PhotoAction[] {
  const { t } = useTranslation(["tags", "common"]);
  const usual = useLibraryActions();
  return useMemo(() => {
    const deny: PhotoAction = {
      key: "deny",
      label: t("deny", { name }),
      Icon: IconTagOff,
      run: async (ids) => {
        await judge(ids, { remove: [slug] });
        offerUndo(t("denied", { count: ids.length, name }), t("common:undo"), () =>
          judge(ids, { add: [{ slug }] }),
        );
      },
    };
    return [telling(deny), ...usual];
  }, [t, usual, slug, name]);
}
