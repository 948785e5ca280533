/** Who is in an album, who is asked to be, and in what role. */

import { queryOptions } from "@tanstack/react-query";

import { api, unwrap, type Schemas } from "../../app/api.ts";
import { queries } from "../../app/queries.ts";
import { ALBUMS, albumsChanged } from "../../shared/albums/albums.ts";

export type Member = Schemas["AlbumMember"];
export type Invitation = Schemas["AlbumInvitation"];
export type InvitableRole = Schemas["AlbumInvitableRole"];

export const INVITABLE: readonly InvitableRole[] = ["viewer", "contributor", "manager"];

const ALL = 200; // members that are shown; albums take fewer

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

export async function invite(albumId: string, email: string, role: InvitableRole): Promise<void> {
  await unwrap(
    api.POST("/api/v1/albums/{album_id}/invitations", {
      params: { path: { album_id: albumId } },
      body: { email, role },
    }),
  );
  await queries.invalidateQueries({ queryKey: [ALBUMS, albumId] });
}

export async function withdraw(albumId: string, invitationId: string): Promise<void> {
  await unwrap(
    api.DELETE("/api/v1/albums/{album_id}/invitations/{invitation_id}", {
      params: { path: { album_id: albumId, invitation_id: invitationId } },
    }),
  );
  await queries.invalidateQueries({ queryKey: [ALBUMS, albumId] });
}

export async function giveRole(albumId: string, userId: string, role: InvitableRole) {
  await unwrap(
    api.PATCH("/api/v1/albums/{album_id}/members/{user_id}", {
      params: { path: { album_id: albumId, user_id: userId } },
      body: { role },
    }),
  );
  await queries.invalidateQueries({ queryKey: [ALBUMS, albumId] });
}

/** The photos that they added leave with them. */
export async function removeMember(albumId: string, userId: string): Promise<void> {
  await unwrap(
    api.DELETE("/api/v1/albums/{album_id}/members/{user_id}", {
      params: { path: { album_id: albumId, user_id: userId } },
    }),
  );
  await albumsChanged();
}

/** Whoever gives it away stays as a manager. */
export async function handOver(albumId: string, userId: string): Promise<void> {
  await unwrap(
    api.POST("/api/v1/albums/{album_id}/transfer", {
      params: { path: { album_id: albumId } },
      body: { user: userId },
    }),
  );
  await albumsChanged();
}
