/** A passage as it is read, how it stands, and what can be done with it. */

import { Button, Card, Group, Stack, Text } from "@mantine/core";
import { IconEye, IconEyeOff, IconPencil, IconTrash } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { confirm } from "../../../shared/dialogs.tsx";
import { Markdown } from "../../../shared/markdown/Markdown.tsx";
import { tellRefusal } from "../../../shared/refusals.ts";
import { Marks } from "./Marks.tsx";
import { enable, remove, type Passage } from "./passages.ts";
import classes from "./passages.module.css";

export function PassageCard({ passage, onEdit }: { passage: Passage; onEdit: () => void }) {
  const { t } = useTranslation("knowledge");
  const { text, questions, language, page, is_disabled: isDisabled = false } = passage;
  return (
    <Card withBorder component="article" data-disabled={isDisabled || undefined}>
      <Stack gap="sm">
        <Group justify="space-between" align="start" gap="xs">
          <Text size="sm" c="dimmed" flex={1} miw={180} className={classes.path}>
            {[passage.headings.join(" › "), ...(page == null ? [] : [t("passages.page", { page })])]
              .filter((part) => part !== "")
              .join(" · ")}
          </Text>
          <Marks passage={passage} />
        </Group>
        {questions.length > 0 && (
          <ul className={classes.questions} aria-label={t("passages.questions")}>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        )}
        <div className={classes.text}>
          <Markdown text={text} lang={language} />
        </div>
        <Deeds passage={passage} onEdit={onEdit} />
      </Stack>
    </Card>
  );
}

function Deeds({ passage, onEdit }: { passage: Passage; onEdit: () => void }) {
  const { t } = useTranslation(["knowledge", "common"]);
  const isDisabled = passage.is_disabled === true;
  const name = passage.questions[0] ?? passage.headings.at(-1) ?? passage.text.slice(0, 40);
  const switching = useMutation({
    mutationFn: () => enable(passage, isDisabled),
    onError: tellRefusal,
  });
  const removing = useMutation({ mutationFn: () => remove(passage), onError: tellRefusal });
  const ask = async () => {
    const isSure = await confirm({
      title: t("passages.remove"),
      text: t("passages.remove_says"),
      yes: t("delete"),
    });
    if (isSure) removing.mutate();
  };
  const Eye = isDisabled ? IconEye : IconEyeOff;
  return (
    <Group gap={4}>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPencil size={16} aria-hidden />}
        aria-label={t("passages.edit_which", { name })}
        onClick={onEdit}
      >
        {t("common:edit")}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<Eye size={16} aria-hidden />}
        loading={switching.isPending}
        aria-label={t(isDisabled ? "passages.enable_which" : "passages.disable_which", { name })}
        onClick={() => {
          switching.mutate();
        }}
      >
        {t(isDisabled ? "passages.enable" : "passages.disable")}
      </Button>
      {passage.document_id === null && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          loading={removing.isPending}
          aria-label={t("passages.remove_which", { name })}
          onClick={() => void ask()}
        >
          {t("passages.remove")}
        </Button>
      )}
    </Group>
  );
}
