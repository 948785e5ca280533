/** Albums that one is invited to, each to be joined or declined. */

import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { queryOptions, useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { ALBUMS, albumsChanged } from "../../shared/albums/albums.ts";
import { tellRefusal } from "../../shared/refusals.ts";

type Invitation = Schemas["AlbumInvitation"];

const invitationsQuery = queryOptions({
  queryKey: [ALBUMS, "invitations"],
  queryFn: async () =>
    (await unwrap(api.GET("/api/v1/albums/invitations", { params: { query: { limit: 200 } } })))
      .items,
});

export function Invitations() {
  const { t } = useTranslation("albums");
  const { data = [] } = useQuery(invitationsQuery);
  if (data.length === 0) return null;
  return (
    <Stack component="section" gap="xs" aria-label={t("invitations.title")}>
      {data.map((invitation) => (
        <Offer key={invitation.id} invitation={invitation} />
      ))}
    </Stack>
  );
}

function Offer({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation("albums");
  const navigate = useNavigate();
  const path = { invitation_id: invitation.id };
  const accept = useMutation({
    mutationFn: () =>
      unwrap(api.POST("/api/v1/albums/invitations/{invitation_id}/accept", { params: { path } })),
    onSuccess: async (album) => {
      await albumsChanged();
      await navigate({ to: "/albums/$albumId", params: { albumId: album.id } });
    },
    onError: tellRefusal,
  });
  const decline = useMutation({
    mutationFn: () =>
      unwrap(api.POST("/api/v1/albums/invitations/{invitation_id}/decline", { params: { path } })),
    onSuccess: albumsChanged,
    onError: tellRefusal,
  });
  const about = { name: invitation.invited_by.name, title: invitation.album_title };
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <div>
          <Text>{t("invitations.offer", about)}</Text>
          <Text size="sm" c="dimmed">
            {t(`roles.${invitation.role}_may`)}
          </Text>
        </div>
        <Group gap="xs">
          <Button
            variant="default"
            loading={decline.isPending}
            onClick={() => {
              decline.mutate();
            }}
          >
            {t("invitations.decline")}
          </Button>
          <Button
            loading={accept.isPending}
            onClick={() => {
              accept.mutate();
            }}
          >
            {t("invitations.join")}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}
