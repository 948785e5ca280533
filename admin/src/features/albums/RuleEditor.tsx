/** A rule, put together condition by condition. */

import { Button, CloseButton, Group, Menu, Paper, Select, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

import { ConditionFields } from "./ConditionFields.tsx";
import {
  blank,
  kindOf,
  KINDS,
  MOST_CONDITIONS,
  type Condition,
  type Kind,
  type Rule,
} from "./rules.ts";

/** A condition of a form, told from the others also while it is changed. */
export interface Entry {
  key: number;
  condition: Condition;
}

export interface RuleForm {
  match: Rule["match"];
  entries: readonly Entry[];
}

export function formOf({ match, conditions }: Rule): RuleForm {
  return { match, entries: conditions.map((condition, key) => ({ key, condition })) };
}

export function RuleEditor(props: { value: RuleForm; onChange: (value: RuleForm) => void }) {
  const { value, onChange } = props;
  const { t } = useTranslation("albums");
  const { match, entries } = value;
  const change = (key: number, condition: Condition) => {
    onChange({
      ...value,
      entries: entries.map((entry) => (entry.key === key ? { key, condition } : entry)),
    });
  };
  const add = (kind: Kind) => {
    const key = 1 + Math.max(-1, ...entries.map((entry) => entry.key));
    onChange({ ...value, entries: [...entries, { key, condition: blank(kind) }] });
  };
  return (
    <Stack gap="sm">
      {entries.length > 1 && (
        <Select
          label={t("rule.match")}
          value={match}
          onChange={(chosen) => {
            if (chosen !== null) onChange({ ...value, match: chosen });
          }}
          data={[
            { value: "all", label: t("rule.match_all") },
            { value: "any", label: t("rule.match_any") },
          ]}
          allowDeselect={false}
          maw={360}
        />
      )}
      <Stack component="ol" gap="sm" m={0} p={0} aria-label={t("rule.conditions")}>
        {entries.map(({ key, condition }) => (
          <Paper key={key} component="li" withBorder p="sm" role="listitem">
            <Group justify="space-between" wrap="nowrap" mb={4}>
              <Text size="sm" fw={600}>
                {t(`rule.kinds.${kindOf(condition)}`)}
              </Text>
              <Group gap="xs" wrap="nowrap">
                <Select
                  aria-label={t("rule.holds")}
                  size="xs"
                  w={150}
                  value={condition.exclude === true ? "not" : "is"}
                  onChange={(chosen) => {
                    change(key, { ...condition, exclude: chosen === "not" });
                  }}
                  data={[
                    { value: "is", label: t("rule.is") },
                    { value: "not", label: t("rule.is_not") },
                  ]}
                  allowDeselect={false}
                />
                <CloseButton
                  aria-label={t("rule.remove", { what: t(`rule.kinds.${kindOf(condition)}`) })}
                  onClick={() => {
                    onChange({ ...value, entries: entries.filter((entry) => entry.key !== key) });
                  }}
                />
              </Group>
            </Group>
            <ConditionFields
              condition={condition}
              onChange={(changed) => {
                change(key, changed);
              }}
            />
          </Paper>
        ))}
      </Stack>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant="light"
            leftSection={<IconPlus size={18} />}
            disabled={entries.length >= MOST_CONDITIONS}
            w="fit-content"
          >
            {t("rule.add")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {KINDS.map((kind) => (
            <Menu.Item
              key={kind}
              onClick={() => {
                add(kind);
              }}
            >
              {t(`rule.kinds.${kind}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Stack>
  );
}
