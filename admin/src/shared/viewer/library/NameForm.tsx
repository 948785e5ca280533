/** Asks whose a face is: somebody known by name, or somebody new. */

import { Alert, Autocomplete, Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { named, namesQuery, type Whose } from "./faces.ts";

export function NameForm(props: {
  name: string;
  isPending: boolean;
  /** The photo would show them twice. */
  isDoubted: boolean;
  onName: (name: string, whose: Whose) => void;
  onInsist: () => void;
  children?: ReactNode;
}) {
  const { isPending, isDoubted, onName, onInsist, children } = props;
  const { t } = useTranslation(["picture", "common"]);
  const { data: known = [] } = useQuery(namesQuery);
  const [name, setName] = useState(props.name);
  const wanted = name.trim();
  return (
    <Stack
      gap="xs"
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== "" && wanted !== props.name) onName(wanted, named(wanted, known));
      }}
    >
      <Group align="end" gap="xs" wrap="nowrap">
        <Autocomplete
          label={t("faces.unknown")}
          data={[...new Set(known.map((person) => person.name))]}
          value={name}
          onChange={setName}
          maxLength={100}
          limit={8}
          flex={1}
          data-autofocus
          openOnFocus={false} // names would cover what else can be said
          comboboxProps={{ withinPortal: false }}
        />
        <Button type="submit" loading={isPending} disabled={wanted === "" || wanted === props.name}>
          {t("common:save")}
        </Button>
      </Group>
      {isDoubted && (
        <Alert color="yellow" role="alert" p="xs">
          <Text size="sm">{t("faces.same_photo", { name: wanted })}</Text>
          <Button size="compact-sm" mt="xs" loading={isPending} onClick={onInsist}>
            {t("faces.same_photo_yes")}
          </Button>
        </Alert>
      )}
      {children}
    </Stack>
  );
}
