/** A question, what was answered, where that stands, and whether it helped. */

import { Anchor, Badge, Group, Text, UnstyledButton } from "@mantine/core";
import { IconChevronRight, IconExternalLink } from "@tabler/icons-react";
import { pathOf } from "@shiguang/client";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

import { Markdown } from "../../shared/markdown/Markdown.tsx";
import { Helped } from "./Helped.tsx";
import type { Answered } from "./help.ts";
import classes from "./help.module.css";
import { openPassage } from "./Passage.tsx";

export function Exchange({ question, answer }: { question: string; answer: Answered }) {
  const { t } = useTranslation("help");
  const { citations, topics, asked_as: askedAs } = answer;
  const sources = useMemo(
    () =>
      new Map(
        citations.map((citation) => {
          const { number } = citation;
          const label = t("source", { number, where: pathOf(citation) });
          const open = () => void openPassage(citation.passage_id, citation.title);
          return [number, { label, open }];
        }),
      ),
    [citations, t],
  );
  return (
    <article className={classes.exchange}>
      <Question>{question}</Question>
      {askedAs !== question && (
        <Text size="sm" c="dimmed">
          {t("understood", { what: askedAs })}
        </Text>
      )}
      <div className={classes.answer} data-refused={answer.outcome === "refused" || undefined}>
        {answer.outcome === "approved" && (
          <Badge variant="light" color="green" mb="xs">
            {t("approved")}
          </Badge>
        )}
        <Markdown text={answer.answer} sources={sources} lang={answer.language} />
        {citations.length > 0 && (
          <Places
            label={t("sources")}
            places={citations.map((citation) => ({
              ...citation,
              where: citation.page === null ? "" : t("page", { page: citation.page }),
            }))}
          />
        )}
        {topics.length > 0 && <Places label={t("near")} places={topics} />}
        {answer.written_by !== "" && (
          <Text size="xs" c="dimmed" mt="sm">
            {t("written_by", { model: answer.written_by })}
          </Text>
        )}
      </div>
      <Helped id={answer.id} />
    </article>
  );
}

export function Question({ children }: { children: string }) {
  const { t } = useTranslation("help");
  return (
    <div role="group" aria-label={t("asked")} className={classes.question}>
      {children}
    </div>
  );
}

interface Place {
  passage_id: string;
  title: string;
  headings: string[];
  /** Of a source. */
  number?: number;
  /** In a document that has pages. */
  where?: string;
  /** Of a page of the web. */
  address?: string;
}

/** Passages, a line each. */
function Places({ label, places }: { label: string; places: readonly Place[] }) {
  return (
    <div className={classes.places}>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <ul aria-label={label}>
        {places.map((place) => (
          <li key={place.passage_id}>
            <UnstyledButton
              className={classes.place}
              onClick={() => void openPassage(place.passage_id, place.title)}
            >
              {place.number !== undefined && <span className={classes.number}>{place.number}</span>}
              <span className={classes.path}>
                {[pathOf(place), place.where ?? ""].filter((part) => part !== "").join(" · ")}
              </span>
              <IconChevronRight size={16} aria-hidden />
            </UnstyledButton>
            {isOfTheWeb(place.address) && <Original address={place.address} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Original({ address }: { address: string }) {
  const { t } = useTranslation("help");
  return (
    <Anchor
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      size="sm"
      className={classes.original}
    >
      <Group component="span" gap={4} wrap="nowrap">
        {t("original")}
        <IconExternalLink size={14} aria-hidden />
      </Group>
    </Anchor>
  );
}

function isOfTheWeb(address: string | undefined): address is string {
  return address !== undefined && /^https?:\/\//.test(address);
}
