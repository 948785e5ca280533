/** Who likes it how much, and what members say about it. */

import { Anchor, Avatar, Badge, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { IconHeart, IconHeartFilled } from "@tabler/icons-react";
import { useInfiniteQuery, useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { sessionQuery } from "../../app/session.ts";
import { nameOf } from "../../shared/albums/who.ts";
import { moment } from "../../shared/amounts.ts";
import { confirm } from "../../shared/dialogs.tsx";
import { Answer } from "../../shared/Page.tsx";
import { tellRefusal } from "../../shared/refusals.ts";
import classes from "./album.module.css";
import {
  comment,
  commentsQuery,
  deleteComment,
  like,
  rewordComment,
  type Comment,
  type Topic,
} from "./talk.ts";

interface Reactions {
  like_count: number;
  comment_count: number;
  is_liked: boolean;
}

export function Talk(props: {
  topic: Topic;
  reactions: Reactions;
  /** False: the owner has turned them off. */
  allowsComments: boolean;
  /** The album's owner may take back anybody's. */
  isOwner: boolean;
}) {
  const { topic, reactions, allowsComments, isOwner } = props;
  const { t } = useTranslation(["albums", "common"]);
  const asked = useInfiniteQuery(commentsQuery(topic));
  return (
    <Stack gap="sm">
      <Likes topic={topic} reactions={reactions} isOff={!allowsComments} />
      {allowsComments ? (
        <Say topic={topic} />
      ) : (
        <Text size="sm" c="dimmed">
          {t("talk.off")}
        </Text>
      )}
      <Answer asked={asked}>
        {({ pages }) => (
          <Stack component="ol" gap="md" m={0} p={0} aria-label={t("talk.comments")}>
            {pages
              .flatMap(({ items }) => items)
              .map((said) => (
                <Said key={said.id} topic={topic} said={said} isOwner={isOwner} />
              ))}
          </Stack>
        )}
      </Answer>
      {asked.hasNextPage && (
        <Button
          variant="subtle"
          loading={asked.isFetchingNextPage}
          onClick={() => void asked.fetchNextPage()}
        >
          {t("talk.earlier")}
        </Button>
      )}
    </Stack>
  );
}

function Likes(props: { topic: Topic; reactions: Reactions; isOff: boolean }) {
  const { topic, reactions, isOff } = props;
  const { t } = useTranslation("albums");
  const change = useMutation({
    mutationFn: (isLiked: boolean) => like(topic, isLiked),
    onError: tellRefusal,
  });
  const isLiked = change.isPending ? change.variables : reactions.is_liked;
  return (
    <Group>
      <Button
        variant={isLiked ? "light" : "default"}
        size="compact-md"
        aria-pressed={isLiked}
        disabled={isOff && !isLiked}
        leftSection={isLiked ? <IconHeartFilled size={16} /> : <IconHeart size={16} />}
        onClick={() => {
          change.mutate(!isLiked);
        }}
      >
        {t("talk.like")}
      </Button>
      {reactions.like_count > 0 && (
        <Text size="sm" c="dimmed">
          {t("talk.likes", { count: reactions.like_count })}
        </Text>
      )}
    </Group>
  );
}

function Say({ topic }: { topic: Topic }) {
  const { t } = useTranslation("albums");
  const [text, setText] = useState("");
  const send = useMutation({
    mutationFn: () => comment(topic, text.trim()),
    onSuccess: () => {
      setText("");
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <Stack gap="xs">
        <Textarea
          aria-label={t("talk.comment")}
          placeholder={t("talk.say")}
          value={text}
          maxLength={2000}
          autosize
          minRows={1}
          maxRows={8}
          error={send.error?.message}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        {text.trim() !== "" && (
          <Group justify="end">
            <Button type="submit" size="compact-md" loading={send.isPending}>
              {t("talk.send")}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}

function Said({ topic, said, isOwner }: { topic: Topic; said: Comment; isOwner: boolean }) {
  const { t } = useTranslation(["albums", "common"]);
  const me = useSuspenseQuery(sessionQuery).data.user?.id;
  const [isRewording, setRewording] = useState(false);
  const isMine = said.author.id === me;
  const takeBack = async () => {
    const isSure = await confirm({
      title: t("talk.delete_ask"),
      text: said.text,
      yes: t("talk.delete"),
    });
    if (isSure) await deleteComment(topic, said.id);
  };
  return (
    <Group component="li" wrap="nowrap" align="start" gap="sm">
      <Avatar size="sm" name={nameOf(said.author)} color="initials" aria-hidden />
      <Stack gap={2} flex={1} miw={0}>
        <Text size="sm">
          <strong>{nameOf(said.author)}</strong>{" "}
          <Text span size="xs" c="dimmed">
            <time dateTime={said.created_at}>{moment(said.created_at)}</time>
            {said.edited_at !== null && ` · ${t("talk.edited")}`}
          </Text>
        </Text>
        {isRewording ? (
          <Reword
            topic={topic}
            said={said}
            onDone={() => {
              setRewording(false);
            }}
          />
        ) : (
          <Text className={classes.words}>{said.text}</Text>
        )}
        {said.is_held && (
          <Text size="xs">
            <Badge variant="light" color="yellow" size="sm">
              {t("talk.held")}
            </Badge>{" "}
            <Anchor component={Link} to="/links/held" inherit>
              {t("talk.held_why")}
            </Anchor>
          </Text>
        )}
        {!isRewording && (isMine || isOwner) && (
          <Group gap={4}>
            {isMine && (
              <Button
                variant="subtle"
                color="gray"
                size="compact-xs"
                onClick={() => {
                  setRewording(true);
                }}
              >
                {t("common:edit")}
              </Button>
            )}
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              onClick={() => {
                takeBack().catch(tellRefusal);
              }}
            >
              {t("talk.delete")}
            </Button>
          </Group>
        )}
      </Stack>
    </Group>
  );
}

function Reword({ topic, said, onDone }: { topic: Topic; said: Comment; onDone: () => void }) {
  const { t } = useTranslation(["albums", "common"]);
  const [text, setText] = useState(said.text);
  const save = useMutation({
    mutationFn: () => rewordComment(topic, said.id, text.trim()),
    onSuccess: onDone,
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Textarea
        autoFocus
        aria-label={t("talk.comment")}
        value={text}
        maxLength={2000}
        autosize
        error={save.error?.message}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <Group gap="xs" justify="end" pt="xs">
        <Button variant="subtle" size="compact-sm" onClick={onDone}>
          {t("common:cancel")}
        </Button>
        <Button
          type="submit"
          size="compact-sm"
          disabled={text.trim() === ""}
          loading={save.isPending}
        >
          {t("common:save")}
        </Button>
      </Group>
    </form>
  );
}
