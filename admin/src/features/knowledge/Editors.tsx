/** Who may change a base beside its owner and the administrators. */

import { MultiSelect } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, queryOptions, useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";

const FOUND = 20; // people that are offered

export function Editors(props: {
  value: readonly string[];
  onChange: (ids: readonly string[]) => void;
}) {
  const { t } = useTranslation("knowledge");
  const { value, onChange } = props;
  const [text, setText] = useState("");
  const [q] = useDebouncedValue(text.trim(), 250);
  const found = useQuery(people(q)).data?.items ?? [];
  const chosen = useQueries({ queries: value.map(person) }).flatMap(({ data }) => data ?? []);
  const offered = new Map([...chosen, ...found].map((user) => [user.id, nameOf(user)]));
  return (
    <MultiSelect
      label={t("bases.editors")}
      description={t("bases.editors_help")}
      data={[...offered].map(([id, label]) => ({ value: id, label }))}
      value={[...value]}
      onChange={onChange}
      searchable
      searchValue={text}
      onSearchChange={setText}
      hidePickedOptions
      nothingFoundMessage={t("bases.nobody")}
    />
  );
}

function people(q: string) {
  const query = { limit: FOUND, is_active: true, ...(q === "" ? {} : { q }) };
  return queryOptions({
    queryKey: ["users", "offered", query],
    queryFn: () => unwrap(api.GET("/api/v1/users", { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

function person(id: string) {
  return queryOptions({
    queryKey: ["users", "one", id],
    queryFn: () =>
      unwrap(api.GET("/api/v1/users/{user_id}", { params: { path: { user_id: id } } })),
  });
}

function nameOf({ name = "", email }: Schemas["User"]): string {
  return name === "" ? email : `${name} (${email})`;
}
