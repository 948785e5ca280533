"""Photos: lists, one of them, edits, the trash and what is beyond it."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import generics, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.pagination import KeysetPagination
from backend.photos.api import asset_examples as examples
from backend.photos.api.asset_detail_serializers import AssetDetailSerializer
from backend.photos.api.asset_parameters import (
    AssetEditSerializer,
    AssetIdsSerializer,
    AssetListParameters,
    DeleteParameters,
)
from backend.photos.api.asset_serializers import (
    AssetSerializer,
    ChangedIdsSerializer,
    DeletedSerializer,
    OriginalSerializer,
)
from backend.photos.models import Asset
from backend.photos.selectors.assets import get_asset, get_asset_detail, list_assets
from backend.photos.services.deleting import delete_asset, empty_trash
from backend.photos.services.editing import edit_asset
from backend.photos.services.trashing import restore_assets, trash_assets
from backend.storage.links import download_link


class AssetPagination(KeysetPagination):
    ordering = ("-captured_at", "-id")


class AssetListView(generics.ListAPIView[Asset]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}
    serializer_class = AssetSerializer
    pagination_class = AssetPagination

    def get_queryset(self) -> QuerySet[Asset]:
        parameters = AssetListParameters(data=self.request.query_params)
        parameters.is_valid(raise_exception=True)
        return list_assets(
            owner=signed_in_user(self.request),
            filters=parameters.filters(),
            trashed=bool(parameters.validated_data.get("trashed")),
        )

    @extend_schema(
        operation_id="assets_list", parameters=[AssetListParameters], examples=[examples.ASSET]
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Photos of the library, or of its trash, the newest first."""
        return super().get(request, *args, **kwargs)


class AssetView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.ASSETS_READ,
        "PATCH": Scope.ASSETS_WRITE,
        "DELETE": Scope.ASSETS_WRITE,
    }

    @extend_schema(operation_id="assets_get", responses=AssetDetailSerializer)
    def get(self, request: Request, asset_id: UUID) -> Response:
        """A photo with everything that was found in it."""
        asset = get_asset_detail(owner=signed_in_user(request), asset_id=asset_id)
        return Response(AssetDetailSerializer(asset).data)

    @extend_schema(
        operation_id="assets_edit",
        request=AssetEditSerializer,
        responses=AssetSerializer,
        examples=[examples.EDIT],
    )
    def patch(self, request: Request, asset_id: UUID) -> Response:
        """Sets what is given and leaves the rest; the same request again changes nothing."""
        edit = AssetEditSerializer(data=request.data)
        edit.is_valid(raise_exception=True)
        asset = edit_asset(owner=signed_in_user(request), asset_id=asset_id, changes=edit.changes())
        return Response(AssetSerializer(asset).data)

    @extend_schema(
        operation_id="assets_delete", parameters=[DeleteParameters], responses={204: None}
    )
    def delete(self, request: Request, asset_id: UUID) -> Response:
        """Moves a photo into the trash, or deletes it for good and frees its bytes."""
        parameters = DeleteParameters(data=request.query_params)
        parameters.is_valid(raise_exception=True)
        owner = signed_in_user(request)
        if parameters.validated_data.get("permanently"):
            delete_asset(owner=owner, asset_id=asset_id)
        else:
            get_asset(owner=owner, asset_id=asset_id)
            trash_assets(owner=owner, asset_ids=[asset_id])
        return Response(status=status.HTTP_204_NO_CONTENT)


class AssetRestoreView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ASSETS_WRITE}

    @extend_schema(operation_id="assets_restore", request=None, responses=AssetSerializer)
    def post(self, request: Request, asset_id: UUID) -> Response:
        """Takes a photo out of the trash; one that is not in it stays as it is."""
        owner = signed_in_user(request)
        restore_assets(owner=owner, asset_ids=[asset_id])
        return Response(AssetSerializer(get_asset(owner=owner, asset_id=asset_id)).data)


class AssetOriginalView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}

    @extend_schema(operation_id="assets_original", responses=OriginalSerializer)
    def get(self, request: Request, asset_id: UUID) -> Response:
        """A short-lived link to the file as it was uploaded, to be saved under its own name."""
        asset = get_asset(owner=signed_in_user(request), asset_id=asset_id)
        link = download_link(asset.original_key, filename=asset.filename)
        return Response(OriginalSerializer(link).data)


class AssetsTrashView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ASSETS_WRITE}

    @extend_schema(
        operation_id="assets_trash_many",
        request=AssetIdsSerializer,
        responses=ChangedIdsSerializer,
        examples=[examples.IDS],
    )
    def post(self, request: Request) -> Response:
        """Moves photos into the trash; answers which were not there yet."""
        return Response(
            {"ids": trash_assets(owner=signed_in_user(request), asset_ids=_ids(request))}
        )


class AssetsRestoreView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ASSETS_WRITE}

    @extend_schema(
        operation_id="assets_restore_many",
        request=AssetIdsSerializer,
        responses=ChangedIdsSerializer,
        examples=[examples.IDS],
    )
    def post(self, request: Request) -> Response:
        """Takes photos out of the trash; answers which were in it."""
        return Response(
            {"ids": restore_assets(owner=signed_in_user(request), asset_ids=_ids(request))}
        )


class TrashEmptyView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ASSETS_WRITE}

    @extend_schema(
        operation_id="trash_empty",
        request=None,
        responses=DeletedSerializer,
        examples=[OpenApiExample("Three photos gone", value={"deleted": 3}, response_only=True)],
    )
    def post(self, request: Request) -> Response:
        """Deletes everything in the trash for good, and frees its bytes."""
        return Response({"deleted": empty_trash(owner=signed_in_user(request))})


def _ids(request: Request) -> list[UUID]:
    given = AssetIdsSerializer(data=request.data)
    given.is_valid(raise_exception=True)
    ids: list[UUID] = given.validated_data["ids"]
    return ids
