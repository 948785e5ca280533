import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { BaseFrame } from "../BaseFrame.tsx";
import type { Base } from "../bases.ts";
import { documentsOf, titleOf } from "../documents/documents.ts";
import { KINDS, type PassageSearch } from "../searches.ts";
import { PassageForm } from "./PassageForm.tsx";
import { Passages } from "./Passages.tsx";

const route = getRouteApi("/knowledge/$baseId/passages");
const PAUSE = 300; // milliseconds after the last letter
const LONGEST = 100; // characters of what is looked for

/** What a base is answered from, cut into passages. */
export default function PassagesPage() {
  const { baseId } = route.useParams();
  const { document, kind, q } = route.useSearch();
  const search: PassageSearch = {
    ...(document !== undefined && { document }),
    ...(kind !== undefined && { kind }),
    ...(q !== undefined && { q }),
  };
  const { t } = useTranslation("knowledge");
  const isNarrowed = Object.keys(search).length > 0;
  return (
    <BaseFrame baseId={baseId} here="passages">
      {(base) => (
        <Stack>
          <Filters base={base} search={search} />
          <Passages
            base={base}
            search={search}
            empty={t(isNarrowed ? "passages.none_such" : "passages.none")}
          />
        </Stack>
      )}
    </BaseFrame>
  );
}

type Changes = { [name in keyof PassageSearch]: PassageSearch[name] | undefined };

function Filters({ base, search }: { base: Base; search: PassageSearch }) {
  const { t } = useTranslation("knowledge");
  const navigate = useNavigate();
  const [words, setWords] = useState(search.q ?? "");
  const [isWriting, setWriting] = useState(false);
  const documents = useInfiniteQuery(documentsOf(base.id));
  const offered = documents.data?.pages.flatMap(({ items }) => items) ?? [];
  const fetchAll = async () => {
    for (let left = documents.hasNextPage; left;) {
      left = (await documents.fetchNextPage()).hasNextPage;
    }
  };
  const narrow = ({ document, kind, q }: Changes) =>
    void navigate({
      to: "/knowledge/$baseId/passages",
      params: { baseId: base.id },
      search: {
        ...(document !== undefined && { document }),
        ...(kind !== undefined && { kind }),
        ...(q !== undefined && { q }),
      },
      replace: true,
    });
  const look = useDebouncedCallback((text: string) => {
    narrow({ ...search, q: text.trim() || undefined });
  }, PAUSE);
  return (
    <Group gap="sm" role="search">
      <TextInput
        type="search"
        flex="1 1 14rem"
        aria-label={t("passages.look_for")}
        placeholder={t("passages.look_for")}
        maxLength={LONGEST}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          look(event.currentTarget.value);
        }}
      />
      <Select
        flex="1 1 12rem"
        aria-label={t("passages.of_document")}
        placeholder={t("passages.any_document")}
        clearable
        searchable
        data={offered.map((document) => ({ value: document.id, label: titleOf(document) }))}
        value={search.document ?? null}
        onChange={(document) => {
          narrow({ ...search, document: document ?? undefined });
        }}
        onDropdownOpen={() => void fetchAll()}
      />
      <Select
        flex="0 1 10rem"
        aria-label={t("passages.kind")}
        placeholder={t("passages.any_kind")}
        clearable
        data={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        value={search.kind ?? null}
        onChange={(kind) => {
          narrow({ ...search, kind: kind ?? undefined });
        }}
      />
      <Button
        variant="default"
        onClick={() => {
          setWriting(true);
        }}
      >
        {t("passages.add")}
      </Button>
      {isWriting && (
        <PassageForm
          baseId={base.id}
          passage={null}
          isAnswer={false}
          onClose={() => {
            setWriting(false);
          }}
        />
      )}
    </Group>
  );
}
