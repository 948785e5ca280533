"""Albums: lists, one of them, edits."""

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
from backend.accounts.models import Scope, User
from backend.albums.api import examples
from backend.albums.api.requests import (
    AlbumEditSerializer,
    AlbumFolderSerializer,
    AlbumParameters,
    NewAlbumSerializer,
)
from backend.albums.api.serializers import AlbumDetailSerializer, AlbumSerializer
from backend.albums.models import Album
from backend.albums.selectors.conversation import reactions
from backend.albums.selectors.listing import ORDERING, get_album_card, list_albums
from backend.albums.services.editing import create_album, delete_album, edit_album
from backend.albums.services.folders import album_for_folder
from backend.common.conditional import Conditional
from backend.common.pagination import KeysetPagination
from backend.common.sparse_fields import FIELDS, SparseFieldsMixin


class AlbumPagination(KeysetPagination):
    ordering = ORDERING


class AlbumsView(SparseFieldsMixin, generics.ListAPIView[Album]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.ALBUMS_READ,
        "POST": Scope.ALBUMS_WRITE,
    }
    serializer_class = AlbumSerializer
    pagination_class = AlbumPagination

    def get_queryset(self) -> QuerySet[Album]:
        parameters = AlbumParameters(data=self.request.query_params)
        parameters.is_valid(raise_exception=True)
        return list_albums(user=signed_in_user(self.request), filters=parameters.filters())

    @extend_schema(operation_id="albums_list", parameters=[AlbumParameters, FIELDS])
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Albums that the asker is in, the newest first."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        operation_id="albums_create",
        request=NewAlbumSerializer,
        responses={201: AlbumDetailSerializer} | examples.NO_PARENT | examples.PLANTED,
        examples=[examples.NEW, examples.NEW_SMART],
    )
    def post(self, request: Request) -> Response:
        """Makes an album, or with a rule a smart album, which fills itself."""
        given = NewAlbumSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        owner = signed_in_user(request)
        album = create_album(owner=owner, **given.album())
        return album_response(owner, album.pk, status=status.HTTP_201_CREATED)


class AlbumView(Conditional):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.ALBUMS_READ,
        "PATCH": Scope.ALBUMS_WRITE,
        "DELETE": Scope.ALBUMS_WRITE,
    }

    @extend_schema(operation_id="albums_get", responses=AlbumDetailSerializer)
    def get(self, request: Request, album_id: UUID) -> Response:
        """One album, without its photos."""
        return album_response(signed_in_user(request), album_id)

    @extend_schema(
        operation_id="albums_edit",
        request=AlbumEditSerializer,
        responses={200: AlbumDetailSerializer} | examples.PLANTED,
        examples=[examples.RENAME, examples.ARRANGE],
    )
    def patch(self, request: Request, album_id: UUID) -> Response:
        """Sets what is given and leaves the rest. Managers may; `parent`, `rule` and
        `allows_comments` are the owner's to say.

        Ordered by hand for the first time, an album keeps the order that it was shown in.
        """
        edit = AlbumEditSerializer(data=request.data)
        edit.is_valid(raise_exception=True)
        user = signed_in_user(request)
        edit_album(user=user, album_id=album_id, changes=edit.changes())
        return album_response(user, album_id)

    @extend_schema(operation_id="albums_delete", responses={204: None})
    def delete(self, request: Request, album_id: UUID) -> Response:
        """Takes an album away. Its photos stay in their owners' libraries; the albums in it move
        up to where it was."""
        delete_album(user=signed_in_user(request), album_id=album_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


class AlbumFolderView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ALBUMS_WRITE}

    @extend_schema(
        operation_id="albums_folder",
        request=AlbumFolderSerializer,
        responses=AlbumDetailSerializer,
        examples=[examples.FOLDER],
    )
    def post(self, request: Request) -> Response:
        """The album that stands for a folder of an import, made where there is none yet, and those
        around it. It stays that folder's, whatever it is called and wherever it is moved."""
        given = AlbumFolderSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        owner = signed_in_user(request)
        album = album_for_folder(owner=owner, path=given.validated_data["path"])
        return album_response(owner, album.pk)


def album_response(user: User, album_id: UUID, *, status: int = 200) -> Response:
    album: Any = get_album_card(user=user, album_id=album_id)
    album.reactions = reactions(album, user=user)
    return Response(AlbumDetailSerializer(album).data, status=status)
