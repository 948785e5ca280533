"""Who is in an album, who is asked to join it, and whose it is."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import generics, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.albums.api import examples
from backend.albums.api.requests import (
    AlbumHeirSerializer,
    AlbumInviteSerializer,
    AlbumRoleSerializer,
)
from backend.albums.api.serializers import (
    AlbumDetailSerializer,
    AlbumInvitationSerializer,
    AlbumMemberSerializer,
)
from backend.albums.api.views import album_response
from backend.albums.models import AlbumInvitation, AlbumMember, AlbumRole
from backend.albums.selectors import members as selectors
from backend.albums.selectors.membership import get_album
from backend.albums.services import inviting
from backend.albums.services.members import change_role, remove_member, transfer_album
from backend.common.conditional import Editing
from backend.common.pagination import KeysetPagination


class MemberPagination(KeysetPagination):
    ordering = selectors.MEMBER_ORDERING


class InvitationPagination(KeysetPagination):
    ordering = selectors.INVITATION_ORDERING


class AlbumMembersView(generics.ListAPIView[AlbumMember]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ALBUMS_READ}
    serializer_class = AlbumMemberSerializer
    pagination_class = MemberPagination

    def get_queryset(self) -> QuerySet[AlbumMember]:
        user = signed_in_user(self.request)
        return selectors.list_members(get_album(user=user, album_id=self.kwargs["album_id"]))

    @extend_schema(operation_id="albums_members_list")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Everybody who is in the album, its owner among them."""
        return super().get(request, *args, **kwargs)


class AlbumMemberView(Editing):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "PATCH": Scope.ALBUMS_WRITE,
        "DELETE": Scope.ALBUMS_WRITE,
    }

    @extend_schema(
        operation_id="albums_members_edit",
        request=AlbumRoleSerializer,
        responses={204: None} | examples.OWNER_STAYS,
        examples=[examples.ROLE],
    )
    def patch(self, request: Request, album_id: UUID, user_id: UUID) -> Response:
        """Gives a member another role. Managers may."""
        given = AlbumRoleSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        change_role(
            user=signed_in_user(request),
            album_id=album_id,
            member_id=user_id,
            role=AlbumRole(given.validated_data["role"]),
        )
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(
        operation_id="albums_members_remove", responses={204: None} | examples.OWNER_STAYS
    )
    def delete(self, request: Request, album_id: UUID, user_id: UUID) -> Response:
        """Removes a member, or leaves the album: everybody may remove themselves, managers anybody
        but the owner. The photos that they added leave with them; their comments stay."""
        remove_member(user=signed_in_user(request), album_id=album_id, member_id=user_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


class AlbumTransferView(Editing):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ALBUMS_WRITE}

    @extend_schema(
        operation_id="albums_transfer",
        request=AlbumHeirSerializer,
        responses={200: AlbumDetailSerializer} | examples.UNHEIRABLE,
        examples=[examples.HEIR],
    )
    def post(self, request: Request, album_id: UUID) -> Response:
        """Makes another member the owner; the asker stays as a manager. The album leaves the
        asker's tree, and the albums in it move up there."""
        given = AlbumHeirSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        user = signed_in_user(request)
        transfer_album(user=user, album_id=album_id, member_id=given.validated_data["user"])
        return album_response(user, album_id)


class AlbumInvitationsView(generics.ListAPIView[AlbumInvitation]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.ALBUMS_READ,
        "POST": Scope.ALBUMS_WRITE,
    }
    serializer_class = AlbumInvitationSerializer
    pagination_class = InvitationPagination

    def get_queryset(self) -> QuerySet[AlbumInvitation]:
        user = signed_in_user(self.request)
        album = get_album(user=user, album_id=self.kwargs["album_id"], least=AlbumRole.MANAGER)
        return selectors.list_invitations(album)

    @extend_schema(operation_id="albums_invitations_list")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Invitations that were not answered yet, for managers."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        operation_id="albums_invite",
        request=AlbumInviteSerializer,
        responses={201: AlbumInvitationSerializer} | examples.UNINVITABLE,
        examples=[examples.INVITE],
    )
    def post(self, request: Request, album_id: UUID) -> Response:
        """Asks somebody to join, by address, or by name who is in another album with the asker.
        Managers may; again, with another role, it changes the offer."""
        given = AlbumInviteSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        user, said = signed_in_user(request), given.validated_data
        email = said.get("email") or inviting.address_of(user=user, known_id=said["user"])
        invitation = inviting.invite(
            user=user, album_id=album_id, email=email, role=AlbumRole(said["role"])
        )
        return Response(AlbumInvitationSerializer(invitation).data, status=status.HTTP_201_CREATED)


class AlbumInvitationView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"DELETE": Scope.ALBUMS_WRITE}

    @extend_schema(operation_id="albums_invitations_withdraw", responses={204: None})
    def delete(self, request: Request, album_id: UUID, invitation_id: UUID) -> Response:
        """Takes an invitation back. Managers may."""
        inviting.withdraw(
            user=signed_in_user(request), album_id=album_id, invitation_id=invitation_id
        )
        return Response(status=status.HTTP_204_NO_CONTENT)


class MyInvitationsView(generics.ListAPIView[AlbumInvitation]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ALBUMS_READ}
    serializer_class = AlbumInvitationSerializer
    pagination_class = InvitationPagination

    def get_queryset(self) -> QuerySet[AlbumInvitation]:
        return selectors.invitations_to(signed_in_user(self.request))

    @extend_schema(operation_id="album_invitations_list")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Albums that the asker is invited to."""
        return super().get(request, *args, **kwargs)


class MyInvitationAcceptView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ALBUMS_WRITE}

    @extend_schema(
        operation_id="album_invitations_accept", request=None, responses=AlbumDetailSerializer
    )
    def post(self, request: Request, invitation_id: UUID) -> Response:
        """Joins the album."""
        user = signed_in_user(request)
        return album_response(user, inviting.accept(user=user, invitation_id=invitation_id))


class MyInvitationDeclineView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ALBUMS_WRITE}

    @extend_schema(operation_id="album_invitations_decline", request=None, responses={204: None})
    def post(self, request: Request, invitation_id: UUID) -> Response:
        """Turns the invitation down."""
        inviting.decline(user=signed_in_user(request), invitation_id=invitation_id)
        return Response(status=status.HTTP_204_NO_CONTENT)
