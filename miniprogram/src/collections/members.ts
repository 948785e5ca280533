/** Who is in an album, who is asked to be, and in what role. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../album/client.ts";
import { ALBUMS, albumLost, albumsChanged, type AlbumDetail } from "./albums.ts";

export type Member = Schemas["AlbumMember"];
export type Invitation = Schemas["AlbumInvitation"];
export type InvitableRole = Schemas["AlbumInvitableRole"];

export const INVITABLE: readonly InvitableRole[] = ["viewer", "contributor", "manager"];

const ALL = 200; // that are shown; albums take fewer

/** What the member is asked to join. */
export const offersQuery = queryOptions({
  queryKey: [ALBUMS, "offers"],
  queryFn: async () => {
    const query = { limit: ALL };
    return (await unwrap(api.GET("/api/v1/albums/invitations", { params: { query } }))).items;
  },
});

export async function accept(invitationId: string): Promise<AlbumDetail> {
  const path = { invitation_id: invitationId };
  const album = await unwrap(
    api.POST("/api/v1/albums/invitations/{invitation_id}/accept", { params: { path } }),
  );
  await albumsChanged();
  return album;
}

export async function decline(invitationId: string): Promise<void> {
  const path = { invitation_id: invitationId };
  await unwrap(
    api.POST("/api/v1/albums/invitations/{invitation_id}/decline", { params: { path } }),
  );
  await albumsChanged();
}

export function membersQuery(albumId: string) {
  return queryOptions({
    queryKey: [ALBUMS, albumId, "members"],
    queryFn: async () => {
      const of = { path: { album_id: albumId }, query: { limit: ALL } };
      return (await unwrap(api.GET("/api/v1/albums/{album_id}/members", { params: of }))).items;
    },
  });
}

export function invitationsQuery(albumId: string) {
  return queryOptions({
    queryKey: [ALBUMS, albumId, "invitations"],
    queryFn: async () => {
      const of = { path: { album_id: albumId }, query: { limit: ALL } };
      return (await unwrap(api.GET("/api/v1/albums/{album_id}/invitations", { params: of }))).items;
    },
  });
}

export async function invite(
  albumId: string,
  email: string,
  role: InvitableRole,
): Promise<Invitation> {
  const invitation = await unwrap(
    api.POST("/api/v1/albums/{album_id}/invitations", {
      params: { path: { album_id: albumId } },
      body: { email, role },
    }),
  );
  await albumsChanged();
  return invitation;
}

export async function withdraw({ album_id, id }: Invitation): Promise<void> {
  const path = { album_id, invitation_id: id };
  await unwrap(
    api.DELETE("/api/v1/albums/{album_id}/invitations/{invitation_id}", { params: { path } }),
  );
  await albumsChanged();
}

export async function giveRole(
  albumId: string,
  userId: string,
  role: InvitableRole,
): Promise<void> {
  const params = { path: { album_id: albumId, user_id: userId } };
  await unwrap(
    api.PATCH("/api/v1/albums/{album_id}/members/{user_id}", { params, body: { role } }),
  );
  await albumsChanged();
}

/** The photos that they added leave with them. */
export async function removeMember(albumId: string, userId: string): Promise<void> {
  await endMembership(albumId, userId);
  await albumsChanged();
}

/** @param userId the member who asks */
export async function leaveAlbum(albumId: string, userId: string): Promise<void> {
  await endMembership(albumId, userId);
  await albumLost(albumId);
}

async function endMembership(albumId: string, userId: string): Promise<void> {
  const path = { album_id: albumId, user_id: userId };
  await unwrap(api.DELETE("/api/v1/albums/{album_id}/members/{user_id}", { params: { path } }));
}
