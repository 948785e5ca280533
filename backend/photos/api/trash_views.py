"""Into the trash, back, and beyond."""

from collections.abc import Mapping, Sequence
from typing import ClassVar
from uuid import UUID

from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope, User
from backend.common import errors
from backend.photos.api import asset_examples as examples
from backend.photos.api.asset_parameters import AssetIdsSerializer
from backend.photos.api.asset_serializers import (
    AssetSerializer,
    ChangedIdsSerializer,
    EmptiedSerializer,
    TrashSerializer,
)
from backend.photos.api.outcomes import changed_response
from backend.photos.selectors.assets import get_asset, unlocked_assets
from backend.photos.selectors.trash import trash_of
from backend.photos.services.emptying import empty_trash
from backend.photos.services.trashing import restore_assets, trash_assets


class AssetRestoreView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ASSETS_WRITE}

    @extend_schema(operation_id="assets_restore", request=None, responses=AssetSerializer)
    def post(self, request: Request, asset_id: UUID) -> Response:
        """Takes a photo out of the trash; one that is not in it stays as it is."""
        owner = signed_in_user(request)
        restore_assets(owner=owner, asset_ids=[asset_id])
        return Response(AssetSerializer(get_asset(owner=owner, asset_id=asset_id)).data)


class AssetsTrashView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ASSETS_WRITE}

    @extend_schema(
        operation_id="assets_trash_many",
        request=AssetIdsSerializer,
        responses=ChangedIdsSerializer,
        examples=[examples.IDS],
    )
    def post(self, request: Request) -> Response:
        """Moves photos into the trash; answers which were not there yet, and of each what became
        of it."""
        owner, ids = signed_in_user(request), AssetIdsSerializer.ids_in(request.data)
        return _changed(owner, ids, trash_assets(owner=owner, asset_ids=ids))


class AssetsRestoreView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ASSETS_WRITE}

    @extend_schema(
        operation_id="assets_restore_many",
        request=AssetIdsSerializer,
        responses=ChangedIdsSerializer,
        examples=[examples.IDS],
    )
    def post(self, request: Request) -> Response:
        """Takes photos out of the trash; answers which were in it, and of each what became of
        it."""
        owner, ids = signed_in_user(request), AssetIdsSerializer.ids_in(request.data)
        return _changed(owner, ids, restore_assets(owner=owner, asset_ids=ids))


class TrashView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}

    @extend_schema(
        operation_id="trash",
        responses=TrashSerializer,
        examples=[
            OpenApiExample(
                "Some photos",
                value={"photos": 12, "bytes": 48_000_000, "kept_days": 30},
                response_only=True,
            )
        ],
    )
    def get(self, request: Request) -> Response:
        """How much lies in the trash, and for how long; its photos are in
        `GET /assets?trashed=true`."""
        return Response(TrashSerializer(trash_of(owner=signed_in_user(request))).data)


class TrashEmptyView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ASSETS_WRITE}

    @extend_schema(
        operation_id="trash_empty",
        request=None,
        responses=EmptiedSerializer,
        examples=[
            OpenApiExample(
                "A large trash", value={"deleted": 400, "remaining": 9600}, response_only=True
            )
        ],
    )
    def post(self, request: Request) -> Response:
        """Deletes everything in the trash for good, and frees its bytes.

        Of a large trash, the rest goes in the background; what is restored before it is its turn
        is kept.
        """
        return Response(EmptiedSerializer(empty_trash(owner=signed_in_user(request))).data)


def _changed(owner: User, asked: Sequence[UUID], changed: Sequence[UUID]) -> Response:
    return changed_response(
        asked=asked,
        changed=changed,
        there=unlocked_assets(owner=owner),
        missing=errors.NotFound("There is no such photo in your library."),
    )
