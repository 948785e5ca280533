import { Badge, Button, Group, Menu, Select, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconDownload, IconPlus, IconUpload } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { Columns } from "../../../shared/Columns.tsx";
import { NextPage } from "../../../shared/NextPage.tsx";
import { Answer, Nothing } from "../../../shared/Page.tsx";
import { tellRefusal } from "../../../shared/refusals.ts";
import { Section } from "../../../shared/Section.tsx";
import { offerUndo } from "../../../shared/undo.tsx";
import { BaseFrame } from "../BaseFrame.tsx";
import { keyOf, wordsOf } from "../finding/places.ts";
import type { GoldSearch } from "./searches.ts";
import { addGold, exportHref, goldOf, removeGold, type Gold } from "./gold.ts";
import { GoldForm } from "./GoldForm.tsx";
import { GoldImport } from "./GoldImport.tsx";
import classes from "./gold.module.css";

const route = getRouteApi("/knowledge/$baseId/gold");
const PAUSE = 300; // milliseconds after the last letter
const LONGEST = 100; // characters of what is looked for

/** The questions by which a base is measured. */
export default function GoldPage() {
  const { baseId } = route.useParams();
  const { q, language, answerable } = route.useSearch();
  const search: GoldSearch = {
    ...(q !== undefined && { q }),
    ...(language !== undefined && { language }),
    ...(answerable !== undefined && { answerable }),
  };
  return (
    <BaseFrame baseId={baseId} here="gold">
      {() => <GoldSet baseId={baseId} search={search} />}
    </BaseFrame>
  );
}

function GoldSet({ baseId, search }: { baseId: string; search: GoldSearch }) {
  const { t } = useTranslation("gold");
  const asked = useInfiniteQuery(goldOf(baseId, search));
  const [isOpen, setOpen] = useState<"import" | Gold | null>(null);
  const [isAdding, setAdding] = useState(false);
  const isNarrowed = Object.keys(search).length > 0;
  const add = () => {
    setAdding(true);
  };
  const bring = () => {
    setOpen("import");
  };
  const close = () => {
    setOpen(null);
    setAdding(false);
  };
  return (
    <>
      <Answer asked={asked}>
        {({ pages }) => {
          const found = pages.flatMap(({ items }) => items);
          if (found.length === 0 && !isNarrowed) {
            return <Beginning baseId={baseId} onAdd={add} onImport={bring} />;
          }
          return (
            <Stack>
              <Text size="sm" c="dimmed" maw="70ch">
                {t("help")}
              </Text>
              <Tools baseId={baseId} search={search} onAdd={add} onImport={bring} />
              {found.length === 0 ? (
                <Nothing>{t("none_such")}</Nothing>
              ) : (
                <>
                  <Questions baseId={baseId} questions={found} onEdit={setOpen} />
                  <NextPage asked={asked} />
                </>
              )}
            </Stack>
          );
        }}
      </Answer>
      {isAdding && <GoldForm baseId={baseId} gold={null} onClose={close} />}
      {isOpen === "import" && <GoldImport baseId={baseId} onClose={close} />}
      {isOpen !== null && isOpen !== "import" && (
        <GoldForm key={isOpen.id} baseId={baseId} gold={isOpen} onClose={close} />
      )}
    </>
  );
}

/** In place of an empty table: what all this is for, and where to begin. */
function Beginning(props: { baseId: string; onAdd: () => void; onImport: () => void }) {
  const { baseId, onAdd, onImport } = props;
  const { t } = useTranslation("gold");
  return (
    <Section title={t("begin.title")}>
      <Stack gap="sm" maw="70ch">
        <Text size="sm">{t("begin.what")}</Text>
        <Text size="sm">{t("begin.why")}</Text>
        <Text size="sm">{t("begin.how")}</Text>
      </Stack>
      <Group gap="xs">
        <Button
          renderRoot={(given) => (
            <Link {...given} to="/knowledge/$baseId/work" params={{ baseId }} />
          )}
        >
          {t("begin.unanswered")}
        </Button>
        <Button variant="default" onClick={onAdd}>
          {t("form.add")}
        </Button>
        <Button variant="default" onClick={onImport}>
          {t("import.open")}
        </Button>
      </Group>
    </Section>
  );
}

function Tools(props: {
  baseId: string;
  search: GoldSearch;
  onAdd: () => void;
  onImport: () => void;
}) {
  const { baseId, search, onAdd, onImport } = props;
  const { t } = useTranslation(["gold", "knowledge"]);
  const navigate = useNavigate();
  const [words, setWords] = useState(search.q ?? "");
  const narrow = (changes: { [name in keyof GoldSearch]: GoldSearch[name] | undefined }) => {
    const { q, language, answerable } = { ...search, ...changes };
    void navigate({
      to: "/knowledge/$baseId/gold",
      params: { baseId },
      search: {
        ...(q !== undefined && { q }),
        ...(language !== undefined && { language }),
        ...(answerable !== undefined && { answerable }),
      },
      replace: true,
    });
  };
  const look = useDebouncedCallback((text: string) => {
    narrow({ q: text.trim() || undefined });
  }, PAUSE);
  return (
    <Group gap="sm" role="search">
      <TextInput
        type="search"
        flex="1 1 14rem"
        aria-label={t("look_for")}
        placeholder={t("look_for")}
        maxLength={LONGEST}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          look(event.currentTarget.value);
        }}
      />
      <Select
        flex="0 1 9rem"
        aria-label={t("language")}
        placeholder={t("any_language")}
        clearable
        data={[
          { value: "zh", label: t("knowledge:languages.zh") },
          { value: "en", label: t("knowledge:languages.en") },
        ]}
        value={search.language ?? null}
        onChange={(language) => {
          narrow({ language: language === "zh" || language === "en" ? language : undefined });
        }}
      />
      <Select
        flex="0 1 11rem"
        aria-label={t("form.expected")}
        placeholder={t("any_kind")}
        clearable
        data={[
          { value: "yes", label: t("answerable") },
          { value: "no", label: t("unanswerable") },
        ]}
        value={search.answerable === undefined ? null : search.answerable ? "yes" : "no"}
        onChange={(answerable) => {
          narrow({ answerable: answerable === null ? undefined : answerable === "yes" });
        }}
      />
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
        {t("form.add")}
      </Button>
      <Button
        variant="default"
        leftSection={<IconUpload size={16} aria-hidden />}
        onClick={onImport}
      >
        {t("import.open")}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
            {t("export")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={exportHref(baseId, "jsonl")} download>
            {t("export_jsonl")}
          </Menu.Item>
          <Menu.Item component="a" href={exportHref(baseId, "csv")} download>
            {t("export_csv")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

function Questions(props: {
  baseId: string;
  questions: readonly Gold[];
  onEdit: (gold: Gold) => void;
}) {
  const { baseId, questions, onEdit } = props;
  const { t } = useTranslation(["gold", "knowledge", "common"]);
  const remove = async (gold: Gold) => {
    try {
      await removeGold(gold);
      offerUndo(t("removed"), t("common:undo"), () => addGold(baseId, { note: "", ...gold }));
    } catch (error) {
      tellRefusal(error);
    }
  };
  return (
    <Columns
      label={t("title")}
      items={questions}
      keyOf={({ id }) => id}
      columns={[
        { head: t("question"), cell: (gold) => <Question gold={gold} />, isTitle: true },
        { head: t("language"), cell: ({ language }) => t(`knowledge:languages.${language}`) },
        { head: t("form.sources"), cell: (gold) => <Places gold={gold} /> },
        {
          head: t("common:act"),
          cell: (gold) => (
            <Group gap={4} wrap="nowrap">
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t("edit_which", { question: gold.question })}
                onClick={() => {
                  onEdit(gold);
                }}
              >
                {t("common:edit")}
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                color="red"
                aria-label={t("remove_which", { question: gold.question })}
                onClick={() => void remove(gold)}
              >
                {t("common:remove")}
              </Button>
            </Group>
          ),
        },
      ]}
    />
  );
}

function Question({ gold: { question, language, note = "" } }: { gold: Gold }) {
  return (
    <Stack gap={2} maw="60ch">
      <Text size="sm" fw={600} className={classes.name} lang={language === "zh" ? "zh-CN" : "en"}>
        {question}
      </Text>
      {note !== "" && (
        <Text size="xs" c="dimmed" fw={400} className={classes.name}>
          {note}
        </Text>
      )}
    </Stack>
  );
}

function Places({ gold: { is_answerable: isAnswerable, sources } }: { gold: Gold }) {
  const { t } = useTranslation("gold");
  if (!isAnswerable) {
    return (
      <Badge variant="light" color="gray">
        {t("unanswerable")}
      </Badge>
    );
  }
  return (
    <Stack gap={2} maw="50ch">
      {sources.map((source) => (
        <Text key={keyOf(source)} size="sm" className={classes.name}>
          {wordsOf(source)}
        </Text>
      ))}
    </Stack>
  );
}
