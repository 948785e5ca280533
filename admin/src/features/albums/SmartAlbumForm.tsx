/** The form of a smart album: its title while it is new, its rule, and what that finds. */

import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useMutation } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";

import { Refused } from "../../shared/Refused.tsx";
import { formOf, RuleEditor } from "./RuleEditor.tsx";
import { RulePreview } from "./RulePreview.tsx";
import classes from "./rules.module.css";
import { saidIn, type Rule } from "./rules.ts";

const PAUSE = 400; // milliseconds after the last change

export function SmartAlbumForm(props: {
  rule: Rule;
  /** Whether a title is asked for, too. */
  isNew: boolean;
  onSave: (rule: Rule, title: string) => Promise<unknown>;
}) {
  const { rule, isNew, onSave } = props;
  const { t } = useTranslation(["albums", "common"]);
  const [title, setTitle] = useState("");
  const [form, setForm] = useState(() => formOf(rule));
  const said = useMemo(() => {
    const conditions = form.entries.map(({ condition }) => condition);
    return saidIn({ match: form.match, conditions });
  }, [form]);
  const [tried] = useDebouncedValue(said, PAUSE);
  const save = useMutation({
    mutationFn: async () => {
      if (said !== undefined) await onSave(said, title.trim());
    },
  });
  return (
    <form
      className={classes.sides}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack>
        <Text c="dimmed">{t("rule.how")}</Text>
        {isNew && (
          <TextInput
            label={t("edit.album_title")}
            value={title}
            required
            maxLength={200}
            autoComplete="off"
            onChange={(event) => {
              setTitle(event.currentTarget.value);
            }}
          />
        )}
        <RuleEditor value={form} onChange={setForm} />
        <Refused error={save.error} />
        <Group>
          <Button
            type="submit"
            disabled={said === undefined || (isNew && title.trim() === "")}
            loading={save.isPending}
          >
            {t(isNew ? "new.make" : "common:save")}
          </Button>
        </Group>
      </Stack>
      <RulePreview rule={tried} />
    </form>
  );
}
