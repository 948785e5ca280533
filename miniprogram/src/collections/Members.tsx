/** The members of an album: who they are, what they may, and inviting others. */

import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { accountQuery } from "../album/account.ts";
import { tellRefusal } from "../album/refusals.ts";
import { addressed } from "../pages.ts";
import { lay } from "../platform/cards.ts";
import { Answer } from "../ui/Answer.tsx";
import { Button } from "../ui/Button.tsx";
import { CardButton } from "../ui/CardButton.tsx";
import { Segments } from "../ui/Segments.tsx";
import { confirm } from "../ui/choosing.tsx";
import { Box, Field, Touchable, Words } from "../ui/elements.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Refusal } from "../ui/Refusal.tsx";
import { albumQuery, nameOf, reaches, type AlbumDetail } from "./albums.ts";
import classes from "./collections.module.css";
import {
  giveRole,
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

export function Members({ albumId }: { albumId: string }) {
  const { t } = useTranslation("albums");
  const { data: album } = useQuery(albumQuery(albumId));
  const members = useQuery(membersQuery(albumId));
  const manages = album !== undefined && reaches(album.role, "manager");
  const { data: invitations = [] } = useQuery({ ...invitationsQuery(albumId), enabled: manages });
  return (
    <Box className={classes.stack}>
      {manages && <Invite album={album} />}
      <Answer asked={members}>
        {(found) => (
          <Box part="list" label={t("members")} className={classes.people}>
            {found.map((member) => (
              <MemberRow key={member.user.id} albumId={albumId} member={member} manages={manages} />
            ))}
            {invitations.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} />
            ))}
          </Box>
        )}
      </Answer>
    </Box>
  );
}

function Invite({ album }: { album: AlbumDetail }) {
  const { t } = useTranslation("albums");
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<InvitableRole>("contributor");
  const inviting = useMutation({
    mutationFn: () => invite(album.id, email.trim(), role),
    onSuccess: (invitation) => {
      setEmail("");
      lay({
        title: t("people.card_title", { title: album.title }),
        path: addressed("join", { invitation: invitation.id }),
      });
    },
  });
  const send = () => {
    if (email.trim() !== "") inviting.mutate();
  };
  return (
    <Box className={classes.stack}>
      <Field
        kind="email"
        label={t("people.email")}
        placeholder={t("people.email")}
        value={email}
        longest={254}
        onChange={setEmail}
        onSubmit={send}
      />
      <Roles role={role} onChange={setRole} />
      <Refusal error={inviting.error} />
      <Button isBusy={inviting.isPending} isDisabled={email.trim() === ""} onPress={send}>
        {t("people.invite")}
      </Button>
      {inviting.data !== undefined && (
        <Box part="status">{t("people.sent", { email: inviting.data.email })}</Box>
      )}
      {inviting.data !== undefined && <CardButton>{t("people.card")}</CardButton>}
    </Box>
  );
}

function Roles(props: { role: InvitableRole; onChange: (role: InvitableRole) => void }) {
  const { role, onChange } = props;
  const { t } = useTranslation("albums");
  return (
    <>
      <Segments
        label={t("people.role")}
        options={INVITABLE.map((value) => ({ value, words: t(`roles.${value}`) }))}
        value={role}
        onChange={onChange}
      />
      <Words className={classes.detail}>{t(`roles.${role}_may`)}</Words>
    </>
  );
}

function MemberRow(props: { albumId: string; member: Member; manages: boolean }) {
  const { albumId, member, manages } = props;
  const { t } = useTranslation("albums");
  const { data: me } = useQuery(accountQuery);
  const { user, role, email } = member;
  const name = user.name || email || nameOf(user);
  const isMe = user.id === me?.id;
  const mayChange = manages && !isMe;
  const [isChanging, setChanging] = useState(false);
  const remove = async () => {
    const isSure = await confirm({
      title: t("people.remove_ask", { name }),
      text: t("people.remove_then"),
      yes: t("people.remove"),
    });
    if (isSure) await removeMember(albumId, user.id);
  };
  return (
    <Box part="item">
      <Box className={classes.row}>
        <Box className={classes.said}>
          <Box>{isMe ? t("people.me", { name }) : name}</Box>
          <Box className={classes.detail}>{t(`roles.${role}`)}</Box>
        </Box>
        {mayChange && role !== "owner" && (
          <>
            <Touchable
              className={classes.tool}
              label={t("people.role_of", { name, role: t(`roles.${role}`) })}
              isPressed={isChanging}
              onPress={() => {
                setChanging(!isChanging);
              }}
            >
              <Icon name="edit" className={classes.faint} />
            </Touchable>
            <Touchable
              className={classes.tool}
              label={t("people.remove")}
              onPress={() => {
                remove().catch(tellRefusal);
              }}
            >
              <Icon name="close" className={classes.faint} />
            </Touchable>
          </>
        )}
      </Box>
      {mayChange && role !== "owner" && isChanging && (
        <Role albumId={albumId} userId={user.id} role={role} />
      )}
    </Box>
  );
}

function Role(props: { albumId: string; userId: string; role: InvitableRole }) {
  const { albumId, userId, role } = props;
  const giving = useMutation({
    mutationFn: (wanted: InvitableRole) => giveRole(albumId, userId, wanted),
  });
  return (
    <Box className={classes.roles}>
      <Roles role={giving.isPending ? giving.variables : role} onChange={giving.mutate} />
      <Refusal error={giving.error} />
    </Box>
  );
}

function InvitationRow({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation("albums");
  const role = t(`roles.${invitation.role}`);
  return (
    <Box part="item" className={classes.row}>
      <Box className={classes.said}>
        <Box>{invitation.email}</Box>
        <Box className={classes.detail}>{t("people.invited", { role })}</Box>
      </Box>
      <Touchable
        className={classes.tool}
        label={t("people.withdraw")}
        onPress={() => {
          withdraw(invitation).catch(tellRefusal);
        }}
      >
        <Icon name="close" className={classes.faint} />
      </Touchable>
    </Box>
  );
}
