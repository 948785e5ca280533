/** Somebody asks the member into an album. */

import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";

import { tellRefusal } from "../album/refusals.ts";
import { Button } from "../ui/Button.tsx";
import { Box, Words } from "../ui/elements.tsx";
import { nameOf } from "./albums.ts";
import classes from "./collections.module.css";
import { accept, decline, type Invitation } from "./members.ts";

export function Offer(props: {
  invitation: Invitation;
  onJoined: (albumId: string) => void;
  onDeclined?: () => void;
}) {
  const { invitation, onJoined, onDeclined } = props;
  const { t } = useTranslation("albums");
  const joining = useMutation({
    mutationFn: () => accept(invitation.id),
    onSuccess: ({ id }) => {
      onJoined(id);
    },
    onError: tellRefusal,
  });
  const declining = useMutation({
    mutationFn: () => decline(invitation.id),
    onSuccess: () => onDeclined?.(),
    onError: tellRefusal,
  });
  const about = { name: nameOf(invitation.invited_by), title: invitation.album_title };
  return (
    <Box part="item" className={classes.offer}>
      <Words>{t("invitations.offer", about)}</Words>
      <Words className={classes.detail}>{t(`roles.${invitation.role}_may`)}</Words>
      <Box className={classes.row}>
        <Button
          isBusy={joining.isPending}
          onPress={() => {
            joining.mutate();
          }}
        >
          {t("invitations.join")}
        </Button>
        <Button
          kind="plain"
          isBusy={declining.isPending}
          onPress={() => {
            declining.mutate();
          }}
        >
          {t("invitations.decline")}
        </Button>
      </Box>
    </Box>
  );
}
