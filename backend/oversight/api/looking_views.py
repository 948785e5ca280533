"""A member's photos and albums, while an administrator has the library open. Not for API keys."""

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.administrators import IsAdministrator
from backend.accounts.api.authentication import IN_PERSON
from backend.accounts.api.identity import sign_in_in_use, signed_in_user
from backend.accounts.api.permissions import HasScope
from backend.accounts.models import User
from backend.albums.selectors.contents import ordering_of
from backend.albums.selectors.listing import ORDERING as ALBUM_ORDERING
from backend.common.pagination import KeysetPagination
from backend.oversight.api import serializers
from backend.oversight.models import LibraryAccess
from backend.oversight.selectors import libraries
from backend.oversight.selectors.accesses import open_access
from backend.oversight.services import looking


class OverseenAssetPagination(KeysetPagination):
    ordering = ("-captured_at", "-id")


class OverseenAlbumPagination(KeysetPagination):
    ordering = ALBUM_ORDERING


class InAlbumsOrder(KeysetPagination):
    def __init__(self, ordering: tuple[str, ...] = ()) -> None:
        self.ordering = ordering  # type: ignore[misc]  # of one album


class LookingView(APIView):
    authentication_classes = IN_PERSON
    permission_classes = (HasScope, IsAdministrator)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        self.access: LibraryAccess = open_access(
            administrator=signed_in_user(request),
            access_id=kwargs["access_id"],
            sign_in=sign_in_in_use(request),
        )

    @property
    def member(self) -> User:
        return self.access.member


class OverseenAssetsView(LookingView):
    pagination_class = OverseenAssetPagination

    @extend_schema(
        operation_id="library_accesses_assets",
        parameters=[serializers.OverseenParameters],
        responses=serializers.OverseenAssetSerializer(many=True),
    )
    def get(self, request: Request, access_id: UUID) -> Response:
        """The photos of the open library, the newest first: without the locked folder and the
        trash. `library_closed` when its time is over, it was closed, or opened elsewhere."""
        asked = serializers.OverseenParameters(data=request.query_params)
        asked.is_valid(raise_exception=True)
        assets = libraries.overseen_assets(self.member, **asked.validated_data)
        pages = self.pagination_class()
        page = pages.paginate_queryset(assets, request)
        looking.looked_at_photos(self.access)
        return pages.get_paginated_response(
            serializers.OverseenAssetSerializer(page, many=True).data
        )


class OverseenAssetView(LookingView):
    @extend_schema(
        operation_id="library_accesses_asset",
        responses=serializers.OverseenAssetDetailSerializer,
    )
    def get(self, request: Request, access_id: UUID, asset_id: UUID) -> Response:
        """One photo of the open library, large, and what became of each stage; the member reads
        that it was looked at."""
        asset = libraries.overseen_asset(self.member, asset_id)
        looking.looked_at_photo(self.access, asset)
        return Response(serializers.OverseenAssetDetailSerializer(asset).data)


class OverseenAlbumsView(LookingView):
    pagination_class = OverseenAlbumPagination

    @extend_schema(
        operation_id="library_accesses_albums",
        responses=serializers.OverseenAlbumSerializer(many=True),
    )
    def get(self, request: Request, access_id: UUID) -> Response:
        """The albums that the member owns, the newest first."""
        pages = self.pagination_class()
        page = pages.paginate_queryset(libraries.overseen_albums(self.member), request)
        looking.looked_at_albums(self.access)
        return pages.get_paginated_response(
            serializers.OverseenAlbumSerializer(page, many=True).data
        )


class OverseenAlbumView(LookingView):
    @extend_schema(
        operation_id="library_accesses_album",
        responses=serializers.OverseenAlbumSerializer,
    )
    def get(self, request: Request, access_id: UUID, album_id: UUID) -> Response:
        """One album that the member owns."""
        album = libraries.overseen_album(self.member, album_id)
        looking.looked_at_album(self.access, album)
        return Response(serializers.OverseenAlbumSerializer(album).data)


class OverseenAlbumAssetsView(LookingView):
    pagination_class = InAlbumsOrder

    @extend_schema(
        operation_id="library_accesses_album_assets",
        responses=serializers.OverseenAssetSerializer(many=True),
    )
    def get(self, request: Request, access_id: UUID, album_id: UUID) -> Response:
        """The member's own photos in an album of theirs, in its order; not those that others have
        put there."""
        album = libraries.overseen_album(self.member, album_id)
        pages = self.pagination_class(ordering_of(album))
        page = pages.paginate_queryset(libraries.overseen_album_assets(album), request)
        looking.looked_at_album(self.access, album)
        return pages.get_paginated_response(
            serializers.OverseenAssetSerializer(page, many=True).data
        )
