/** What becomes of a memory: kept, hidden, made an album of, deleted; and what it is to leave out. */

import { Button, Group, Menu, Modal, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import {
  IconAlbum,
  IconBookmark,
  IconBookmarkFilled,
  IconDots,
  IconEye,
  IconEyeOff,
  IconTrash,
} from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import type { Schemas } from "../../app/api.ts";
import { span } from "../../shared/amounts.ts";
import { tellRefusal } from "../../shared/refusals.ts";
import { offerUndo } from "../../shared/undo.tsx";
import {
  bringBack,
  change,
  leaveOut,
  memoriesChanged,
  remove,
  saveAsAlbum,
  titleOf,
  type MemoryDetail,
} from "./memories.ts";
import { surroundings } from "./surroundings.ts";

export function MemoryActions({ memory }: { memory: MemoryDetail }) {
  const { t } = useTranslation(["memories", "common"]);
  const { is_saved: isSaved, is_hidden: isHidden } = memory;
  const hide = async () => {
    await change(memory.id, { is_hidden: !isHidden });
    if (isHidden) return;
    offerUndo(t("hidden"), t("common:undo"), () => change(memory.id, { is_hidden: false }));
  };
  return (
    <Group gap="xs">
      <Button
        variant={isSaved ? "light" : "default"}
        aria-pressed={isSaved}
        leftSection={isSaved ? <IconBookmarkFilled size={18} /> : <IconBookmark size={18} />}
        onClick={() => {
          change(memory.id, { is_saved: !isSaved }).catch(tellRefusal);
        }}
      >
        {t("keep")}
      </Button>
      <Button
        variant="default"
        leftSection={isHidden ? <IconEye size={18} /> : <IconEyeOff size={18} />}
        onClick={() => {
          hide().catch(tellRefusal);
        }}
      >
        {t(isHidden ? "show" : "hide")}
      </Button>
      <More memory={memory} />
    </Group>
  );
}

function More({ memory }: { memory: MemoryDetail }) {
  const { t } = useTranslation(["memories", "common"]);
  const [isAsked, { open: ask, close }] = useDisclosure();
  const navigate = useNavigate();
  const album = async () => {
    const id = await saveAsAlbum(memory, titleOf(memory));
    notifications.show({
      message: <a href={`/albums/${id}`}>{t("album_made", { name: titleOf(memory) })}</a>,
    });
  };
  const exclude = async (what: Schemas["ExcludeRequest"]) => {
    const exclusion = await leaveOut(what);
    await navigate({ to: "/memories/left-out" });
    await memoriesChanged();
    offerUndo(t("left_out.done"), t("common:undo"), () => bringBack(exclusion));
  };
  const forget = async () => {
    await remove(memory.id);
    await navigate({ to: "/memories" });
    await memoriesChanged();
  };
  const leavingOut = (what: Schemas["ExcludeRequest"]) => () => {
    exclude(what).catch(tellRefusal);
  };
  const { person, first_day, last_day } = memory;
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button variant="default" px="xs" aria-label={t("common:more")}>
            <IconDots size={18} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconAlbum size={16} />}
            onClick={() => {
              album().catch(tellRefusal);
            }}
          >
            {t("save_as_album")}
          </Menu.Item>
          <Menu.Label>{t("left_out.no_more")}</Menu.Label>
          {person !== null && person.name !== "" && (
            <Menu.Item onClick={leavingOut({ person: person.id })}>
              {t("left_out.with", { name: person.name })}
            </Menu.Item>
          )}
          {surroundings(memory.photos).map(({ name, what }) => (
            <Menu.Item key={name} onClick={leavingOut(what)}>
              {t("left_out.from", { name })}
            </Menu.Item>
          ))}
          <Menu.Item onClick={leavingOut({ first_day, last_day })}>
            {t("left_out.of", { days: span(first_day, last_day) })}
          </Menu.Item>
          <Menu.Item renderRoot={(props) => <Link to="/memories/left-out" {...props} />}>
            {t("left_out.else")}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={ask}>
            {t("delete")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={isAsked} onClose={close} title={t("delete")}>
        <Text>{t("delete_ask")}</Text>
        <Group justify="end" mt="lg">
          <Button variant="subtle" onClick={close}>
            {t("common:cancel")}
          </Button>
          <Button
            color="red"
            onClick={() => {
              forget().catch(tellRefusal);
            }}
          >
            {t("delete")}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
