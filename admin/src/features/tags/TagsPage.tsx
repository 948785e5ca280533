/** What has been seen in the photos: a shelf for each tag that has kinds, one for those alone. */

import { Anchor, Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { Counted, CoverCards } from "../../shared/CoverCard.tsx";
import { tagsQuery } from "../../shared/filters/choices.ts";
import { Answer, Nothing, Page } from "../../shared/Page.tsx";
import { TagCard } from "./TagCard.tsx";
import { TagLink } from "./TagLink.tsx";
import classes from "./tags.module.css";
import { treeOf, type Branch } from "./tree.ts";

export default function TagsPage() {
  const { t } = useTranslation("tags");
  return (
    <Page
      title={t("title")}
      actions={
        <Anchor size="sm" renderRoot={(props) => <Link to="/tags/feedback" {...props} />}>
          {t("feedback.title")}
        </Anchor>
      }
    >
      <Answer asked={useQuery(tagsQuery)}>
        {(tags) =>
          tags.length === 0 ? <Nothing>{t("none")}</Nothing> : <Shelves tree={treeOf(tags)} />
        }
      </Answer>
    </Page>
  );
}

function Shelves({ tree }: { tree: readonly Branch[] }) {
  const { t } = useTranslation("tags");
  const alone = tree.filter(({ kinds }) => kinds.length === 0);
  return (
    <Stack gap="xl">
      {tree
        .filter(({ kinds }) => kinds.length > 0)
        .map(({ tag, kinds }) => (
          <Shelf
            key={tag.slug}
            head={
              <>
                <TagLink tag={tag} /> <Counted count={tag.count} />
              </>
            }
            branches={kinds}
          />
        ))}
      {alone.length > 0 && <Shelf head={t("more")} branches={alone} />}
    </Stack>
  );
}

function Shelf({ head, branches }: { head: ReactNode; branches: readonly Branch[] }) {
  return (
    <section>
      <Title order={2} size="h3" className={classes.head}>
        {head}
      </Title>
      <CoverCards>
        {branches.map(({ tag, kinds }) => (
          <TagCard key={tag.slug} tag={tag}>
            <Kinds branches={kinds} />
          </TagCard>
        ))}
      </CoverCards>
    </section>
  );
}

/** Narrower kinds, and theirs within them. */
function Kinds({ branches }: { branches: readonly Branch[] }) {
  if (branches.length === 0) return null;
  return (
    <ul className={classes.kinds}>
      {branches.map(({ tag, kinds }) => (
        <li key={tag.slug}>
          <TagLink tag={tag} /> <Counted count={tag.count} />
          <Kinds branches={kinds} />
        </li>
      ))}
    </ul>
  );
}
