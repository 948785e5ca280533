/** A question to the album, the answer, and what it was understood as, to be changed by hand. */

import { Button, Group, Text, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { Chips } from "../../shared/Chip.tsx";
import { Nothing, Page } from "../../shared/Page.tsx";
import { useLibraryActions } from "../../shared/photos/actions.ts";
import { PagedPhotos } from "../../shared/photos/PagedPhotos.tsx";
import { librarySource } from "../../shared/viewer/library/source.tsx";
import { answerQuery, changedFrom, hitTile } from "./answers.ts";
import classes from "./ask.module.css";
import { FilterChip } from "./FilterChip.tsx";
import type { Asked } from "./routes.ts";

const route = getRouteApi("/ask");
const LONGEST = 500;

export default function AskPage() {
  const { t } = useTranslation("ask");
  const { q, changed } = route.useSearch();
  const asked: Asked = {
    ...(q === undefined ? {} : { q }),
    ...(changed === undefined ? {} : { changed }),
  };
  const isAsked = q !== undefined || changed !== undefined;
  return (
    <Page title={t("title")}>
      <Question key={q} asked={q} />
      {isAsked ? <Answered asked={asked} /> : <Examples />}
    </Page>
  );
}

function Question({ asked }: { asked: string | undefined }) {
  const { t } = useTranslation("ask");
  const navigate = useNavigate();
  const [text, setText] = useState(asked ?? "");
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const q = text.trim();
        if (q !== "") void navigate({ to: "/ask", search: { q } });
      }}
    >
      <Group wrap="nowrap" maw={720}>
        <TextInput
          type="search"
          flex={1}
          value={text}
          maxLength={LONGEST}
          autoComplete="off"
          autoFocus={asked === undefined}
          aria-label={t("question")}
          placeholder={t("examples.0")}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <Button type="submit">{t("ask")}</Button>
      </Group>
    </form>
  );
}

function Examples() {
  const { t } = useTranslation("ask");
  const navigate = useNavigate();
  return (
    <>
      <Nothing>{t("start")}</Nothing>
      <Group justify="center" gap="xs">
        {[t("examples.0"), t("examples.1"), t("examples.2")].map((q) => {
          return (
            <Button
              key={q}
              variant="default"
              radius="xl"
              onClick={() => void navigate({ to: "/ask", search: { q } })}
            >
              {q}
            </Button>
          );
        })}
      </Group>
    </>
  );
}

function Answered({ asked }: { asked: Asked }) {
  const { t } = useTranslation("ask");
  const actions = useLibraryActions();
  const query = answerQuery(asked);
  const answer = useInfiniteQuery(query).data?.pages[0];
  const sentence = answer?.sentence ?? "";
  return (
    <>
      {answer !== undefined && <Understood answer={answer} asked={asked} />}
      <div role="status">
        {sentence !== "" && (
          <p className={classes.sentence} lang={answer?.language}>
            {sentence}
          </p>
        )}
      </div>
      {answer?.semantic === "unavailable" && (
        <Text size="sm" c="dimmed">
          {t("words_only")}
        </Text>
      )}
      <PagedPhotos
        query={query}
        tile={hitTile}
        source={librarySource}
        actions={actions}
        empty={sentence === "" ? t("nothing") : ""}
      />
    </>
  );
}

function Understood({ answer, asked }: { answer: Schemas["AskAnswer"]; asked: Asked }) {
  const { t } = useTranslation("ask");
  const navigate = useNavigate();
  const { filters, left_over } = answer;
  return (
    <>
      <Chips label={t("understood")}>
        {filters.map((filter, index) => (
          <FilterChip
            key={`${filter.kind} ${filter.label}`}
            filter={filter}
            onChange={(instead) => {
              const changed = changedFrom(answer, filters.toSpliced(index, 1, ...instead));
              void navigate({ to: "/ask", search: { ...asked, changed } });
            }}
          />
        ))}
      </Chips>
      {left_over.length > 0 && (
        <Text size="sm" c="dimmed">
          {t("left_over")}{" "}
          {left_over
            .map(({ text, why }) => t("left_over_why", { text, why: t(`why.${why}`) }))
            .join(t("comma"))}
        </Text>
      )}
    </>
  );
}
