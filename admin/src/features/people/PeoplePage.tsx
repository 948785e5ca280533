/** Everybody in the photos: named, found by name, merged and hidden here. */

import { Badge, Button, Checkbox, Group, Menu, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import {
  IconArrowMerge,
  IconDots,
  IconEye,
  IconEyeOff,
  IconHistory,
  IconMoodOff,
  IconQuestionMark,
  IconSearch,
  IconUserQuestion,
} from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import { More } from "../../shared/More.tsx";
import { Answer, Nothing, Page } from "../../shared/Page.tsx";
import { useCorrecting } from "../../shared/people/correcting.ts";
import { change } from "../../shared/people/corrections.ts";
import { people, type Person } from "../../shared/people/people.ts";
import type { PhotoAction } from "../../shared/photos/SelectionBar.tsx";
import { Chooser } from "./Chooser.tsx";
import { MergeDialog } from "./MergeDialog.tsx";
import { NameOffers } from "./NameOffers.tsx";
import { PersonTile } from "./PersonTile.tsx";
import { questionsQuery } from "./questions.ts";

const PATIENCE = 250; // milliseconds after the last letter

const route = getRouteApi("/people");

export default function PeoplePage() {
  const { t } = useTranslation(["people", "common"]);
  return (
    <Page title={t("common:places.people")} actions={<Ways />}>
      <NameOffers />
      <Filters />
      <Everybody />
    </Page>
  );
}

/** To the questions, and to what else there is about people. */
function Ways() {
  const { t } = useTranslation("people");
  const { data } = useQuery(questionsQuery);
  const count = data?.items.length ?? 0;
  return (
    <Group gap="xs">
      {count > 0 && (
        <Button
          component={Link}
          to="/people/review"
          leftSection={<IconQuestionMark size={18} />}
          rightSection={
            <Badge size="sm" variant="white" circle={count < 10}>
              {data?.next_cursor == null ? count : `${String(count)}+`}
            </Badge>
          }
        >
          {t("review.open")}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" px="xs" aria-label={t("more_pages")}>
            <IconDots size={18} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component={Link}
            to="/people/unknown"
            leftSection={<IconUserQuestion size={18} />}
          >
            {t("unknown.title")}
          </Menu.Item>
          <Menu.Item component={Link} to="/people/ignored" leftSection={<IconMoodOff size={18} />}>
            {t("ignored.title")}
          </Menu.Item>
          <Menu.Item component={Link} to="/people/history" leftSection={<IconHistory size={18} />}>
            {t("history.title")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

function Filters() {
  const { t } = useTranslation("people");
  const search = route.useSearch();
  const navigate = useNavigate({ from: "/people" });
  const [text, setText] = useState(search.q ?? "");
  const find = useDebouncedCallback((q: string) => {
    void navigate({
      search: (before) => ({ ...before, q: q === "" ? undefined : q }),
      replace: true,
    });
  }, PATIENCE);
  return (
    <Group>
      <TextInput
        type="search"
        value={text}
        leftSection={<IconSearch size={16} />}
        placeholder={t("find")}
        aria-label={t("find")}
        miw={240}
        onChange={(event) => {
          setText(event.currentTarget.value);
          find(event.currentTarget.value.trim());
        }}
      />
      <Checkbox
        label={t("show_hidden")}
        checked={search.hidden ?? false}
        onChange={(event) => {
          const isShown = event.currentTarget.checked;
          void navigate({
            search: (before) => ({ ...before, hidden: isShown ? true : undefined }),
            replace: true,
          });
        }}
      />
    </Group>
  );
}

function Everybody() {
  const { t } = useTranslation(["people", "common"]);
  const { q = "", hidden = false } = route.useSearch();
  const asked = useInfiniteQuery({
    ...people({ q, ...(hidden && { include_hidden: true }) }),
    placeholderData: (before) => before, // while others are looked for
  });
  const items = useMemo(() => asked.data?.pages.flatMap((page) => page.items) ?? [], [asked.data]);
  const { actions, merging } = useActions(items);
  return (
    <Answer asked={asked}>
      {() =>
        items.length === 0 ? (
          <Nothing>{q === "" ? t("empty") : t("nobody_found", { q })}</Nothing>
        ) : (
          <>
            <Chooser
              items={items}
              label={t("common:places.people")}
              actionsLabel={t("with_chosen")}
              actions={actions}
            >
              {(person, onChoose) => (
                <PersonTile key={person.id} person={person} onChoose={onChoose} />
              )}
            </Chooser>
            <More asked={asked} />
            {merging !== undefined && (
              <MergeDialog
                key={merging.people[0]?.id}
                people={merging.people}
                onDone={merging.done}
              />
            )}
          </>
        )
      }
    </Answer>
  );
}

interface Merging {
  people: readonly Person[];
  done: (isMerged: boolean) => void;
}

function useActions(items: readonly Person[]) {
  const { t } = useTranslation("people");
  const { correct } = useCorrecting();
  const [merging, setMerging] = useState<Merging>();
  const setHidden = async (ids: readonly string[], is_hidden: boolean) => {
    const told = t(is_hidden ? "hidden" : "shown", { count: ids.length });
    const done = await correct(told, ...ids.map((id) => change(id, { is_hidden })));
    return done !== undefined;
  };
  const areHidden = items.some((person) => person.is_hidden);
  const actions: PhotoAction[] = [
    {
      key: "merge",
      label: t("merge.act"),
      Icon: IconArrowMerge,
      least: 2,
      run: (ids) =>
        new Promise<boolean>((resolve) => {
          const chosen = new Set(ids);
          setMerging({
            people: items.filter(({ id }) => chosen.has(id)),
            done: (isMerged) => {
              setMerging(undefined);
              resolve(isMerged);
            },
          });
        }),
    },
    { key: "hide", label: t("hide"), Icon: IconEyeOff, run: (ids) => setHidden(ids, true) },
  ];
  if (areHidden) {
    actions.push({
      key: "show",
      label: t("show"),
      Icon: IconEye,
      run: (ids) => setHidden(ids, false),
    });
  }
  return { actions, merging };
}
