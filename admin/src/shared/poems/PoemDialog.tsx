/** A poem as a card to keep, others to choose from, and another one at a press. */

import { ActionIcon, Button, Group, Loader, Modal, Stack, Text, TextInput } from "@mantine/core";
import { poemWords } from "@shiguang/client";
import { IconDownload, IconFeather, IconTrash } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

import { moment } from "../amounts.ts";
import { confirm } from "../dialogs.tsx";
import { Answer } from "../Page.tsx";
import { Refused } from "../Refused.tsx";
import { tellRefusal } from "../refusals.ts";
import { drawCard, loadPicture, saveCard } from "./card.ts";
import classes from "./poem.module.css";
import { deletePoem, poemsQuery, writePoem, type Poem, type Subject } from "./poems.ts";

export default function PoemDialog(props: { subject: Subject; onClose: () => void }) {
  const { subject, onClose } = props;
  const { t } = useTranslation("poems");
  const asked = useQuery(poemsQuery(subject));
  const [chosen, setChosen] = useState<string>();
  return (
    <Modal opened onClose={onClose} title={t("title")} size="xl">
      <Answer asked={asked}>
        {(poems) => {
          const shown = poems.find(({ id }) => id === chosen) ?? poems[0];
          return (
            <Stack>
              {shown === undefined ? (
                <Text c="dimmed" ta="center" py="xl">
                  {t("none")}
                </Text>
              ) : (
                <Card key={shown.id} poem={shown} subject={subject} />
              )}
              {subject.mayWrite && (
                <Wish
                  subject={subject}
                  isFirst={poems.length === 0}
                  onWritten={({ id }) => {
                    setChosen(id);
                  }}
                />
              )}
              {poems.length > 1 && <Others poems={poems} shown={shown?.id} onChoose={setChosen} />}
            </Stack>
          );
        }}
      </Answer>
    </Modal>
  );
}

function Card({ poem, subject }: { poem: Poem; subject: Subject }) {
  const { t } = useTranslation("poems");
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useQuery({
    queryKey: ["poem-picture", subject.of, subject.id],
    queryFn: async () => (await loadPicture(subject)) ?? null,
    staleTime: Infinity,
    gcTime: 0,
  });
  useEffect(() => {
    if (canvas.current === null || picture.isPending) return;
    drawCard(canvas.current, { poem, subject, ...(picture.data && { picture: picture.data }) });
  }, [poem, subject, picture.isPending, picture.data]);
  const remove = async () => {
    const isSure = await confirm({
      title: t("delete.ask"),
      text: t("delete.then"),
      yes: t("delete.yes"),
    });
    if (isSure) await deletePoem(subject, poem);
  };
  return (
    <figure className={classes.card}>
      <div className={classes.paper}>
        {picture.isPending && <Loader className={classes.loading} />}
        <canvas ref={canvas} role="img" aria-label={poem.lines.join("，")} />
      </div>
      <Group justify="space-between" component="figcaption">
        <Text size="sm" c="dimmed">
          {poem.is_mine ? moment(poem.created_at) : t("by", { name: poem.author.name })}
        </Text>
        <Group gap="xs">
          {(poem.is_mine || subject.isOwner) && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t("delete.poem")}
              onClick={() => {
                remove().catch(tellRefusal);
              }}
            >
              <IconTrash size={18} />
            </ActionIcon>
          )}
          <Button
            variant="default"
            leftSection={<IconDownload size={18} />}
            disabled={picture.isPending}
            onClick={() => {
              if (canvas.current !== null)
                saveCard(canvas.current, poem.lines[0] ?? "").catch(tellRefusal);
            }}
          >
            {t("save")}
          </Button>
        </Group>
      </Group>
    </figure>
  );
}

function Wish(props: { subject: Subject; isFirst: boolean; onWritten: (poem: Poem) => void }) {
  const { subject, isFirst, onWritten } = props;
  const { t } = useTranslation("poems");
  const [typed, setTyped] = useState("");
  const write = useMutation({
    mutationFn: () => writePoem(subject, poemWords(typed)),
    onSuccess: onWritten,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate();
      }}
    >
      <Stack gap="xs">
        <div className={classes.wish}>
          <TextInput
            className={classes.words}
            label={t("words")}
            placeholder={t("words_example")}
            maxLength={100}
            autoComplete="off"
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
          <Button
            type="submit"
            leftSection={<IconFeather size={18} />}
            loading={write.isPending}
            data-autofocus
          >
            {t(isFirst ? "write" : "another")}
          </Button>
        </div>
        <Refused error={write.error} />
      </Stack>
    </form>
  );
}

function Others(props: {
  poems: readonly Poem[];
  shown: string | undefined;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation("poems");
  return (
    <ul className={classes.others} aria-label={t("all")}>
      {props.poems.map((poem) => (
        <li key={poem.id}>
          <button
            type="button"
            className={classes.other}
            aria-pressed={poem.id === props.shown}
            onClick={() => {
              props.onChoose(poem.id);
            }}
          >
            {poem.lines.join("，")}
          </button>
        </li>
      ))}
    </ul>
  );
}
