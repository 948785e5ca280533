"""Comments, likes, and what happened."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import generics, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import ListSerializer
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.albums.api import examples
from backend.albums.api.conversation_serializers import (
    AlbumActivitySerializer,
    AlbumCommentSerializer,
)
from backend.albums.api.requests import (
    AlbumCommentTextSerializer,
    AlbumSeenSerializer,
    CommentParameters,
    NewAlbumCommentSerializer,
)
from backend.albums.models import AlbumActivity, AlbumComment
from backend.albums.selectors import conversation, feed
from backend.albums.selectors.contents import get_album_asset
from backend.albums.selectors.membership import get_album
from backend.albums.services import conversing
from backend.albums.services.reading import mark_seen
from backend.common import cursors
from backend.common.pagination import KeysetPagination, page_limit, page_of


class CommentPagination(KeysetPagination):
    ordering = conversation.ORDERING


class FeedPagination(KeysetPagination):
    ordering = feed.ORDERING


class AlbumCommentsView(generics.ListAPIView[AlbumComment]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.ALBUMS_READ,
        "POST": Scope.ALBUMS_WRITE,
    }
    serializer_class = AlbumCommentSerializer
    pagination_class = CommentPagination

    def get_queryset(self) -> QuerySet[AlbumComment]:
        parameters = CommentParameters(data=self.request.query_params)
        parameters.is_valid(raise_exception=True)
        user = signed_in_user(self.request)
        album = get_album(user=user, album_id=self.kwargs["album_id"])
        asset_id = parameters.validated_data.get("asset")
        if asset_id is not None:
            get_album_asset(album, asset_id=asset_id)
        return conversation.list_comments(album, asset_id=asset_id, reader=user)

    @extend_schema(operation_id="albums_comments_list", parameters=[CommentParameters])
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Comments on the album, or on one photo in it, the latest first."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        operation_id="albums_comments_add",
        request=NewAlbumCommentSerializer,
        responses={201: AlbumCommentSerializer} | examples.SILENT,
        examples=[examples.COMMENT],
    )
    def post(self, request: Request, album_id: UUID) -> Response:
        """Says something about the album, or about a photo in it. Every member may."""
        given = NewAlbumCommentSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        comment = conversing.add_comment(
            user=signed_in_user(request),
            album_id=album_id,
            text=given.validated_data["text"],
            asset_id=given.validated_data.get("asset"),
        )
        return Response(AlbumCommentSerializer(comment).data, status=status.HTTP_201_CREATED)


class AlbumCommentView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "PATCH": Scope.ALBUMS_WRITE,
        "DELETE": Scope.ALBUMS_WRITE,
    }

    @extend_schema(
        operation_id="albums_comments_edit",
        request=AlbumCommentTextSerializer,
        responses=AlbumCommentSerializer,
        examples=[examples.COMMENT_TEXT],
    )
    def patch(self, request: Request, album_id: UUID, comment_id: UUID) -> Response:
        """Words one's own comment anew."""
        given = AlbumCommentTextSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        comment = conversing.edit_comment(
            user=signed_in_user(request),
            album_id=album_id,
            comment_id=comment_id,
            text=given.validated_data["text"],
        )
        return Response(AlbumCommentSerializer(comment).data)

    @extend_schema(operation_id="albums_comments_delete", responses={204: None})
    def delete(self, request: Request, album_id: UUID, comment_id: UUID) -> Response:
        """Takes back one's own comment; the album's owner may take back any."""
        conversing.delete_comment(
            user=signed_in_user(request), album_id=album_id, comment_id=comment_id
        )
        return Response(status=status.HTTP_204_NO_CONTENT)


class AlbumLikeView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "PUT": Scope.ALBUMS_WRITE,
        "DELETE": Scope.ALBUMS_WRITE,
    }

    @extend_schema(
        operation_id="albums_like", request=None, responses={204: None} | examples.SILENT
    )
    def put(self, request: Request, album_id: UUID) -> Response:
        """Likes the album."""
        conversing.like(user=signed_in_user(request), album_id=album_id, asset_id=None)
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(operation_id="albums_unlike", responses={204: None})
    def delete(self, request: Request, album_id: UUID) -> Response:
        """Takes the like back."""
        conversing.unlike(user=signed_in_user(request), album_id=album_id, asset_id=None)
        return Response(status=status.HTTP_204_NO_CONTENT)


class AlbumAssetLikeView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "PUT": Scope.ALBUMS_WRITE,
        "DELETE": Scope.ALBUMS_WRITE,
    }

    @extend_schema(
        operation_id="albums_assets_like", request=None, responses={204: None} | examples.SILENT
    )
    def put(self, request: Request, album_id: UUID, asset_id: UUID) -> Response:
        """Likes a photo in the album."""
        conversing.like(user=signed_in_user(request), album_id=album_id, asset_id=asset_id)
        return Response(status=status.HTTP_204_NO_CONTENT)

    @extend_schema(operation_id="albums_assets_unlike", responses={204: None})
    def delete(self, request: Request, album_id: UUID, asset_id: UUID) -> Response:
        """Takes the like back."""
        conversing.unlike(user=signed_in_user(request), album_id=album_id, asset_id=asset_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


class AlbumActivityView(generics.ListAPIView[AlbumActivity]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ALBUMS_READ}
    serializer_class = AlbumActivitySerializer
    pagination_class = FeedPagination

    def get_queryset(self) -> QuerySet[AlbumActivity]:
        user = signed_in_user(self.request)
        album = get_album(user=user, album_id=self.kwargs["album_id"])
        return feed.album_feed(album, user=user)

    def get_serializer_context(self) -> dict[str, Any]:
        return {**super().get_serializer_context(), "user": signed_in_user(self.request)}

    @extend_schema(operation_id="albums_activity_list")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """What happened in the album, the latest first."""
        return super().get(request, *args, **kwargs)


class AlbumActivitySeenView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ALBUMS_WRITE}

    @extend_schema(
        operation_id="albums_activity_seen",
        request=AlbumSeenSerializer,
        responses={204: None},
        examples=[examples.SEEN],
    )
    def post(self, request: Request, album_id: UUID) -> Response:
        """Everything up to this activity was read."""
        mark_seen(user=signed_in_user(request), activity_id=_seen(request), album_id=album_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


class ActivityView(generics.ListAPIView[AlbumActivity]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ALBUMS_READ}
    queryset = AlbumActivity.objects.none()  # `whole_feed` pages by itself
    serializer_class = AlbumActivitySerializer
    pagination_class = FeedPagination

    @extend_schema(operation_id="album_activity_list")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """What happened in all of the asker's albums, the latest first."""
        user = signed_in_user(request)
        limit = page_limit(
            request, default=FeedPagination.page_size, maximum=FeedPagination.max_page_size
        )
        lines = feed.whole_feed(user=user, before=_before(request), limit=limit + 1)
        shown = lines[:limit]
        is_last = len(lines) <= limit
        following = None if is_last else cursors.encode([shown[-1].pk], purpose=_PURPOSE)
        told = ListSerializer(shown, child=AlbumActivitySerializer(), context={"user": user})
        return page_of(told.data, following)


class ActivitySeenView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ALBUMS_WRITE}

    @extend_schema(
        operation_id="album_activity_seen",
        request=AlbumSeenSerializer,
        responses={204: None},
        examples=[examples.SEEN],
    )
    def post(self, request: Request) -> Response:
        """Everything up to this activity was read, in all of the asker's albums."""
        mark_seen(user=signed_in_user(request), activity_id=_seen(request))
        return Response(status=status.HTTP_204_NO_CONTENT)


_PURPOSE = "albums.activity:whole"


def _before(request: Request) -> UUID | None:
    """The activity that the page before ended with. Raises InvalidInput (`bad_cursor`)."""
    cursor = request.query_params.get("cursor")
    last = cursors.decode(cursor, purpose=_PURPOSE)[0] if cursor else None
    return last if isinstance(last, UUID) else None


def _seen(request: Request) -> UUID:
    given = AlbumSeenSerializer(data=request.data)
    given.is_valid(raise_exception=True)
    seen: UUID = given.validated_data["activity"]
    return seen
