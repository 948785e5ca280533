"""Photos in an album."""

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
from backend.albums.api.content_serializers import (
    AlbumAssetDetailSerializer,
    AlbumAssetSerializer,
    AlbumFilledManySerializer,
)
from backend.albums.api.requests import AlbumAssetIdsSerializer, AlbumMoveSerializer
from backend.albums.selectors.contents import album_assets, get_album_asset, shown_one
from backend.albums.selectors.conversation import with_reactions
from backend.albums.selectors.membership import get_album
from backend.albums.services.arranging import move_photo
from backend.albums.services.filling import add_photos, remove_photos
from backend.common.conditional import Editing
from backend.common.openapi import conflict
from backend.common.pagination import KeysetPagination
from backend.common.sparse_fields import FIELDS, SparseFieldsMixin
from backend.photos.api.asset_serializers import OriginalSerializer
from backend.photos.models import Asset
from backend.photos.selectors.original_files import edited_of, original_of


class AlbumAssetPagination(KeysetPagination):
    """By the album's own order, so that a cursor is good for that order only."""

    page_size = 100
    max_page_size = 500

    def paginate_queryset(  # type: ignore[override]  # as in the class above
        self, queryset: QuerySet[Asset], request: Request, view: APIView | None = None
    ) -> list[Asset]:
        self.ordering = tuple(map(str, queryset.query.order_by))  # type: ignore[misc]  # its own
        return super().paginate_queryset(queryset, request, view)


class AlbumAssetsView(Editing, SparseFieldsMixin, generics.ListAPIView[Asset]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.ALBUMS_READ,
        "POST": Scope.ALBUMS_WRITE,
    }
    serializer_class = AlbumAssetSerializer
    pagination_class = AlbumAssetPagination

    def get_queryset(self) -> QuerySet[Asset]:
        user = signed_in_user(self.request)
        album = get_album(user=user, album_id=self.kwargs["album_id"])
        return with_reactions(album_assets(album), album=album, user=user)

    @extend_schema(operation_id="albums_assets_list", parameters=[FIELDS])
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Photos of an album in its order, whoever added them."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        operation_id="albums_assets_add",
        request=AlbumAssetIdsSerializer,
        responses={200: AlbumFilledManySerializer} | examples.SMART,
        examples=[examples.IDS, examples.FILLED],
    )
    def post(self, request: Request, album_id: UUID) -> Response:
        """Puts photos of the asker's own into the album, behind what is there. They stay the
        asker's; again, it changes nothing. Contributors may."""
        filled = add_photos(
            user=signed_in_user(request), album_id=album_id, asset_ids=_ids(request)
        )
        return Response(AlbumFilledManySerializer({"items": filled}).data)


class AlbumAssetsRemoveView(Editing):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ALBUMS_WRITE}

    @extend_schema(
        operation_id="albums_assets_remove",
        request=AlbumAssetIdsSerializer,
        responses={200: AlbumFilledManySerializer} | examples.SMART,
        examples=[examples.IDS],
    )
    def post(self, request: Request, album_id: UUID) -> Response:
        """Takes photos out of the album, and nowhere else. Contributors take out their own,
        managers any."""
        filled = remove_photos(
            user=signed_in_user(request), album_id=album_id, asset_ids=_ids(request)
        )
        return Response(AlbumFilledManySerializer({"items": filled}).data)


class AlbumAssetView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ALBUMS_READ}

    @extend_schema(operation_id="albums_assets_get", responses=AlbumAssetDetailSerializer)
    def get(self, request: Request, album_id: UUID, asset_id: UUID) -> Response:
        """A photo in the album, without what is only its owner's matter."""
        user = signed_in_user(request)
        album = get_album(user=user, album_id=album_id)
        assets = with_reactions(album_assets(album), album=album, user=user)
        return Response(AlbumAssetDetailSerializer(shown_one(assets, asset_id)).data)


class AlbumAssetOriginalView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ALBUMS_READ}

    @extend_schema(
        operation_id="albums_assets_original",
        responses={200: OriginalSerializer}
        | conflict("`photo_not_ready`: the edited picture is still being made."),
    )
    def get(self, request: Request, album_id: UUID, asset_id: UUID) -> Response:
        """A short-lived link to the file as it was uploaded, to be saved under its own name; of a
        photo that its owner has edited, others get the edited one."""
        user = signed_in_user(request)
        asset = get_album_asset(get_album(user=user, album_id=album_id), asset_id=asset_id)
        is_anothers = asset.owner_id != user.pk
        file = edited_of(asset) if asset.recipe and is_anothers else original_of(asset)
        return Response(OriginalSerializer(file).data)


class AlbumAssetMoveView(Editing):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ALBUMS_WRITE}

    @extend_schema(
        operation_id="albums_assets_move",
        request=AlbumMoveSerializer,
        responses={204: None} | examples.BY_TIME,
        examples=[examples.MOVE],
    )
    def post(self, request: Request, album_id: UUID, asset_id: UUID) -> Response:
        """Puts a photo of an album that is ordered by hand behind another. Managers may."""
        given = AlbumMoveSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        move_photo(
            user=signed_in_user(request),
            album_id=album_id,
            asset_id=asset_id,
            behind=given.validated_data["behind"],
        )
        return Response(status=status.HTTP_204_NO_CONTENT)


def _ids(request: Request) -> list[UUID]:
    given = AlbumAssetIdsSerializer(data=request.data)
    given.is_valid(raise_exception=True)
    ids: list[UUID] = given.validated_data["ids"]
    return ids
