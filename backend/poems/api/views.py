"""Poems for photos and albums."""

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
from backend.albums.selectors.membership import get_album
from backend.common.pagination import KeysetPagination
from backend.photos.selectors.assets import get_asset
from backend.poems.api import examples
from backend.poems.api.serializers import NewPoemSerializer, PoemSerializer
from backend.poems.models import Poem
from backend.poems.selectors.poems import ORDERING, poems_of_album, poems_of_asset
from backend.poems.services.writing import Wish, delete_poem, write_for_album, write_for_asset


class PoemPagination(KeysetPagination):
    ordering = ORDERING


class _Poems(generics.ListAPIView[Poem]):
    serializer_class = PoemSerializer
    pagination_class = PoemPagination

    def get_serializer_context(self) -> dict[str, Any]:
        return {**super().get_serializer_context(), "user": signed_in_user(self.request)}

    def answer(self, poem: Poem) -> Response:
        return Response(self.get_serializer(poem).data, status=status.HTTP_201_CREATED)


class AssetPoemsView(_Poems):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.ASSETS_READ,
        "POST": Scope.ASSETS_WRITE,
    }

    def get_queryset(self) -> QuerySet[Poem]:
        owner = signed_in_user(self.request)
        return poems_of_asset(get_asset(owner=owner, asset_id=self.kwargs["asset_id"]))

    @extend_schema(operation_id="assets_poems_list")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Poems about a photo, the latest first."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        operation_id="assets_poems_write",
        request=NewPoemSerializer,
        responses={201: PoemSerializer} | examples.REFUSALS,
        examples=[examples.WISH],
    )
    def post(self, request: Request, asset_id: UUID) -> Response:
        """Has a quatrain written about a photo: what it shows, where and when it was taken, and
        words of one's own. It takes a second or two."""
        owner = signed_in_user(request)
        return self.answer(write_for_asset(user=owner, asset_id=asset_id, wish=_wish(request)))


class AlbumPoemsView(_Poems):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.ALBUMS_READ,
        "POST": Scope.ALBUMS_WRITE,
    }

    def get_queryset(self) -> QuerySet[Poem]:
        user = signed_in_user(self.request)
        return poems_of_album(get_album(user=user, album_id=self.kwargs["album_id"]))

    @extend_schema(operation_id="albums_poems_list")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Poems about an album, the latest first; every member reads them."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        operation_id="albums_poems_write",
        request=NewPoemSerializer,
        responses={201: PoemSerializer} | examples.REFUSALS,
        examples=[examples.WISH],
    )
    def post(self, request: Request, album_id: UUID) -> Response:
        """The same about an album: its title, and what most of its photos show. Whoever may add
        photos to it may have one written."""
        user = signed_in_user(request)
        return self.answer(write_for_album(user=user, album_id=album_id, wish=_wish(request)))


class PoemView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"DELETE": Scope.ASSETS_WRITE}

    @extend_schema(operation_id="poems_delete", responses={204: None})
    def delete(self, request: Request, poem_id: UUID) -> Response:
        """Deletes one's own poem; the album's owner may delete any about it."""
        delete_poem(user=signed_in_user(request), poem_id=poem_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


def _wish(request: Request) -> Wish:
    given = NewPoemSerializer(data=request.data)
    given.is_valid(raise_exception=True)
    return given.wish()
