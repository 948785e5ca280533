/** The members of an album: who they are, what they may, and inviting others. */

import {
  ActionIcon,
  Avatar,
  Badge,
  Button,
  Group,
  Menu,
  Modal,
  Select,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { IconCrown, IconDots, IconUserMinus, IconX } from "@tabler/icons-react";
import { useMutation, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { sessionQuery } from "../../app/session.ts";
import { albumQuery, reaches, type AlbumDetail } from "../../shared/albums/albums.ts";
import { ask, confirm } from "../../shared/dialogs.tsx";
import { Answer } from "../../shared/Page.tsx";
import { tellRefusal } from "../../shared/refusals.ts";
import {
  giveRole,
  handOver,
  INVITABLE,
  invitationsQuery,
  invite,
  membersQuery,
  removeMember,
  withdraw,
  type InvitableRole,
  type Invitation,
  type Member,
} from "./members.ts";

export function showMembers(album: AlbumDetail): void {
  void ask((answer) => (
    <MembersDialog
      shown={album}
      onClose={() => {
        answer(undefined);
      }}
    />
  ));
}

function MembersDialog({ shown, onClose }: { shown: AlbumDetail; onClose: () => void }) {
  const { t } = useTranslation("albums");
  const { data: album = shown } = useQuery(albumQuery(shown.id)); // a role may change meanwhile
  const members = useQuery(membersQuery(album.id));
  const manages = reaches(album.role, "manager");
  const invitations = useQuery({ ...invitationsQuery(album.id), enabled: manages });
  return (
    <Modal opened onClose={onClose} title={t("members.title")} size="lg">
      <Stack>
        {manages && <Invite albumId={album.id} />}
        <Answer asked={members}>
          {(data) => (
            <Stack component="ul" gap="sm" m={0} p={0} aria-label={t("members.title")}>
              {data.map((member) => (
                <MemberRow key={member.user.id} album={album} member={member} />
              ))}
              {invitations.data?.map((invitation) => (
                <InvitationRow key={invitation.id} albumId={album.id} invitation={invitation} />
              ))}
            </Stack>
          )}
        </Answer>
      </Stack>
    </Modal>
  );
}

function Invite({ albumId }: { albumId: string }) {
  const { t } = useTranslation("albums");
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<InvitableRole>("contributor");
  const send = useMutation({
    mutationFn: () => invite(albumId, email.trim(), role),
    onSuccess: () => {
      setEmail("");
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <Group align="start" gap="xs">
        <TextInput
          data-autofocus
          type="email"
          label={t("members.email")}
          value={email}
          required
          withAsterisk={false}
          maxLength={254}
          autoComplete="off"
          error={send.error?.message}
          flex="1 1 12rem"
          onChange={(event) => {
            setEmail(event.currentTarget.value);
          }}
        />
        <RoleSelect label={t("members.role")} value={role} onChange={setRole} />
        <Button type="submit" mt={25} loading={send.isPending}>
          {t("members.invite")}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mt={4}>
        {t(`roles.${role}_may`)}
      </Text>
    </form>
  );
}

function RoleSelect(props: {
  label: string;
  isLabelHidden?: boolean;
  value: InvitableRole;
  onChange: (role: InvitableRole) => void;
}) {
  const { label, isLabelHidden = false, value, onChange } = props;
  const { t } = useTranslation("albums");
  return (
    <Select
      {...(isLabelHidden ? { "aria-label": label } : { label })}
      value={value}
      onChange={(role) => {
        if (role !== null) onChange(role);
      }}
      data={INVITABLE.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      allowDeselect={false}
      w={150}
    />
  );
}

function MemberRow({ album, member }: { album: AlbumDetail; member: Member }) {
  const { t } = useTranslation("albums");
  const me = useSuspenseQuery(sessionQuery).data.user?.id;
  const { user, role } = member;
  const name = user.name || member.email;
  const isMe = user.id === me;
  const change = useMutation({
    mutationFn: (wanted: InvitableRole) => giveRole(album.id, user.id, wanted),
    onError: tellRefusal,
  });
  const mayChange = reaches(album.role, "manager") && role !== "owner" && !isMe;
  return (
    <Group component="li" justify="space-between" wrap="nowrap" gap="sm">
      <Group gap="sm" wrap="nowrap" miw={0}>
        <Avatar name={name} color="initials" aria-hidden />
        <div style={{ minWidth: 0 }}>
          <Text truncate>{isMe ? t("members.me", { name }) : name}</Text>
          <Text size="sm" c="dimmed" truncate>
            {member.email}
          </Text>
        </div>
      </Group>
      {role !== "owner" && mayChange ? (
        <Group gap={4} wrap="nowrap">
          <RoleSelect
            label={t("members.role_of", { name })}
            isLabelHidden
            value={change.isPending ? change.variables : role}
            onChange={change.mutate}
          />
          <MemberMenu album={album} member={member} name={name} />
        </Group>
      ) : (
        <Badge variant="light">{t(`roles.${role}`)}</Badge>
      )}
    </Group>
  );
}

function MemberMenu({ album, member, name }: { album: AlbumDetail; member: Member; name: string }) {
  const { t } = useTranslation("albums");
  const remove = async () => {
    const isSure = await confirm({
      title: t("members.remove_ask", { name }),
      text: t("members.remove_then"),
      yes: t("members.remove"),
    });
    if (isSure) await removeMember(album.id, member.user.id);
  };
  const give = async () => {
    const isSure = await confirm({
      title: t("members.hand_over_ask", { name }),
      text: t("members.hand_over_then"),
      yes: t("members.hand_over"),
    });
    if (isSure) await handOver(album.id, member.user.id);
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t("members.more_of", { name })}
        >
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {album.role === "owner" && !album.is_smart && (
          <Menu.Item
            leftSection={<IconCrown size={16} />}
            onClick={() => {
              give().catch(tellRefusal);
            }}
          >
            {t("members.hand_over")}
          </Menu.Item>
        )}
        <Menu.Item
          color="red"
          leftSection={<IconUserMinus size={16} />}
          onClick={() => {
            remove().catch(tellRefusal);
          }}
        >
          {t("members.remove")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function InvitationRow({ albumId, invitation }: { albumId: string; invitation: Invitation }) {
  const { t } = useTranslation("albums");
  const { id, email, role } = invitation;
  const takeBack = useMutation({
    mutationFn: () => withdraw(albumId, id),
    onError: tellRefusal,
  });
  return (
    <Group component="li" justify="space-between" wrap="nowrap" gap="sm">
      <Group gap="sm" wrap="nowrap" miw={0}>
        <Avatar aria-hidden />
        <div style={{ minWidth: 0 }}>
          <Text truncate>{email}</Text>
          <Text size="sm" c="dimmed">
            {t("members.invited", { role: t(`roles.${role}`) })}
          </Text>
        </div>
      </Group>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t("members.withdraw", { email })}
        loading={takeBack.isPending}
        onClick={() => {
          takeBack.mutate();
        }}
      >
        <IconX size={18} />
      </ActionIcon>
    </Group>
  );
}
