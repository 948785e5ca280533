/** Who likes it, and what members say about it. */

import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { accountQuery } from "../album/account.ts";
import { moment } from "../album/dates.ts";
import { itemsOf } from "../album/lists.ts";
import { tellRefusal } from "../album/refusals.ts";
import { Answer } from "../ui/Answer.tsx";
import { Button } from "../ui/Button.tsx";
import { joined } from "../ui/classes.ts";
import { Box, Field, Touchable, Words } from "../ui/elements.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Refusal } from "../ui/Refusal.tsx";
import { shownQuery } from "../viewer/photo.ts";
import { albumQuery, nameOf, type AlbumDetail } from "./albums.ts";
import classes from "./collections.module.css";
import {
  comment,
  commentsQuery,
  deleteComment,
  like,
  rewordComment,
  type Comment,
  type Topic,
} from "./talk.ts";

const LONGEST = 2000; // letters

export function Talk({ albumId, photo }: { albumId: string; photo?: string }) {
  const { t } = useTranslation("albums");
  const { data: album } = useQuery(albumQuery(albumId));
  const topic: Topic = { albumId, ...(photo === undefined ? {} : { photo }) };
  const asked = useInfiniteQuery(commentsQuery(topic));
  if (album === undefined) return null;
  return (
    <Box className={joined(classes.stack, classes.talk)}>
      {photo === undefined ? (
        <Likes topic={topic} {...album.reactions} isOff={!album.allows_comments} />
      ) : (
        <PhotoLikes albumId={albumId} photo={photo} isOff={!album.allows_comments} />
      )}
      {album.allows_comments ? (
        <Say topic={topic} />
      ) : (
        <Words className={classes.detail}>{t("said.off")}</Words>
      )}
      <Answer asked={asked}>
        {(data) => (
          <Box part="list" label={t("said.comment")} className={classes.stack}>
            {itemsOf(data).map((said) => (
              <Said key={said.id} topic={topic} said={said} album={album} />
            ))}
          </Box>
        )}
      </Answer>
      {asked.hasNextPage && (
        <Button kind="plain" isBusy={asked.isFetching} onPress={() => void asked.fetchNextPage()}>
          {t("said.earlier")}
        </Button>
      )}
    </Box>
  );
}

function PhotoLikes(props: { albumId: string; photo: string; isOff: boolean }) {
  const { albumId, photo, isOff } = props;
  const { data } = useQuery(shownQuery(`album:${albumId}`, photo));
  if (data?.from.kind !== "album") return null;
  const { is_liked, like_count } = data.from.photo;
  return <Likes topic={{ albumId, photo }} {...{ is_liked, like_count, isOff }} />;
}

function Likes(props: { topic: Topic; is_liked: boolean; like_count: number; isOff: boolean }) {
  const { topic, is_liked, like_count, isOff } = props;
  const { t } = useTranslation("albums");
  const change = useMutation({
    mutationFn: (isLiked: boolean) => like(topic, isLiked),
    onError: tellRefusal,
  });
  const isLiked = change.isPending ? change.variables : is_liked;
  return (
    <Box className={classes.row}>
      <Touchable
        className={classes.like}
        isPressed={isLiked}
        isDisabled={isOff && !isLiked}
        onPress={() => {
          change.mutate(!isLiked);
        }}
      >
        <Icon name={isLiked ? "liked" : "heart"} />
        <Words>{t("said.like")}</Words>
      </Touchable>
      {like_count > 0 && (
        <Words className={classes.detail}>{t("said.likes", { number: like_count })}</Words>
      )}
    </Box>
  );
}

function Say({ topic }: { topic: Topic }) {
  const { t } = useTranslation("albums");
  const [text, setText] = useState("");
  const sending = useMutation({
    mutationFn: () => comment(topic, text.trim()),
    onSuccess: () => {
      setText("");
    },
  });
  return (
    <Box>
      <Box className={classes.row}>
        <Field
          isLong
          label={t("said.comment")}
          placeholder={t("said.say")}
          value={text}
          longest={LONGEST}
          onChange={setText}
        />
        {text.trim() !== "" && (
          <Button
            isBusy={sending.isPending}
            onPress={() => {
              sending.mutate();
            }}
          >
            {t("said.send")}
          </Button>
        )}
      </Box>
      <Refusal error={sending.error} />
    </Box>
  );
}

function Said({ topic, said, album }: { topic: Topic; said: Comment; album: AlbumDetail }) {
  const { t } = useTranslation("albums");
  const { data: me } = useQuery(accountQuery);
  const isMine = said.author.id === me?.id;
  const [state, setState] = useState<"said" | "rewording" | "deleting">("said");
  if (state === "rewording") {
    return (
      <Box part="item">
        <Reword
          topic={topic}
          said={said}
          onDone={() => {
            setState("said");
          }}
        />
      </Box>
    );
  }
  return (
    <Box part="item" className={classes.row}>
      <Box className={classes.said}>
        <Box className={classes.detail}>
          {nameOf(said.author)} · {moment(said.created_at)}
          {said.edited_at !== null && ` · ${t("said.edited")}`}
        </Box>
        <Box className={classes.lines}>{said.text}</Box>
        {said.is_held && <Words className={classes.detail}>{t("said.held")}</Words>}
      </Box>
      {state === "said" && isMine && (
        <Touchable
          className={classes.tool}
          label={t("said.edit")}
          onPress={() => {
            setState("rewording");
          }}
        >
          <Icon name="edit" className={classes.faint} />
        </Touchable>
      )}
      {state === "said" && (isMine || album.role === "owner") && (
        <Touchable
          className={classes.tool}
          label={t("said.delete")}
          onPress={() => {
            setState("deleting"); // the sheet that asks would take this one's place
          }}
        >
          <Icon name="trash" className={classes.faint} />
        </Touchable>
      )}
      {state === "deleting" && (
        <Button
          kind="danger"
          onPress={() => {
            deleteComment(topic, said.id).catch(tellRefusal);
          }}
        >
          {t("said.delete_yes")}
        </Button>
      )}
    </Box>
  );
}

function Reword({ topic, said, onDone }: { topic: Topic; said: Comment; onDone: () => void }) {
  const { t } = useTranslation(["albums", "common"]);
  const [text, setText] = useState(said.text);
  const saving = useMutation({
    mutationFn: () => rewordComment(topic, said.id, text.trim()),
    onSuccess: onDone,
  });
  return (
    <Box className={classes.rewording}>
      <Field
        isLong
        isFocused
        label={t("said.edit")}
        value={text}
        longest={LONGEST}
        onChange={setText}
      />
      <Refusal error={saving.error} />
      <Box className={classes.row}>
        <Button
          isBusy={saving.isPending}
          isDisabled={text.trim() === ""}
          onPress={() => {
            saving.mutate();
          }}
        >
          {t("common:save")}
        </Button>
        <Button kind="plain" onPress={onDone}>
          {t("common:cancel")}
        </Button>
      </Box>
    </Box>
  );
}
