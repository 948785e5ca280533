"""Photos: lists, one of them, edits, the trash and what is beyond it."""

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
from backend.common.conditional import Conditional
from backend.common.openapi import conflict
from backend.common.pagination import KeysetPagination
from backend.common.sparse_fields import FIELDS, SparseFieldsMixin
from backend.photos.api import asset_examples as examples
from backend.photos.api.asset_detail_serializers import AssetDetailSerializer
from backend.photos.api.asset_parameters import (
    AssetListParameters,
    DeleteParameters,
    OriginalParameters,
)
from backend.photos.api.asset_serializers import (
    AssetsEditedSerializer,
    AssetSerializer,
    OriginalSerializer,
)
from backend.photos.api.choosing import chosen_ids
from backend.photos.api.edit_parameters import (
    AssetEditSerializer,
    AssetsEditSerializer,
    changes_of,
)
from backend.photos.api.sparse_assets import lean
from backend.photos.models import Asset
from backend.photos.selectors.assets import get_asset, get_asset_detail, list_assets
from backend.photos.selectors.original_files import edited_of, original_of
from backend.photos.services.deleting import delete_asset
from backend.photos.services.editing import edit_asset, edit_assets
from backend.photos.services.trashing import trash_assets


class AssetPagination(KeysetPagination):
    ordering = ("-captured_at", "-id")


class AssetListView(SparseFieldsMixin, generics.ListAPIView[Asset]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.ASSETS_READ,
        "PATCH": Scope.ASSETS_WRITE,
    }
    serializer_class = AssetSerializer
    pagination_class = AssetPagination

    def get_queryset(self) -> QuerySet[Asset]:
        parameters = AssetListParameters(data=self.request.query_params)
        parameters.is_valid(raise_exception=True)
        assets = list_assets(
            owner=signed_in_user(self.request),
            filters=parameters.filters(),
            trashed=bool(parameters.validated_data.get("trashed")),
        )
        if ids := parameters.validated_data.get("id"):
            assets = assets.filter(id__in=ids)
        return lean(self, assets)

    @extend_schema(
        operation_id="assets_list",
        parameters=[AssetListParameters, FIELDS],
        examples=[examples.ASSET],
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Photos of the library, or of its trash, the newest first."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        operation_id="assets_edit_many",
        request=AssetsEditSerializer,
        responses={200: AssetsEditedSerializer} | examples.NO_WAY_IN,
        examples=[examples.EDIT_MANY, examples.EDITED_MANY],
    )
    def patch(self, request: Request) -> Response:
        """Changes many photos, and says of each what became of it.

        By `ids`, or by a `filter`: then of the first thousand that fit, and `next_cursor` goes on
        from there. All of a request takes place, or none of it: a shift is never done by half.
        """
        given = AssetsEditSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        owner = signed_in_user(request)
        ids, next_cursor = chosen_ids(owner=owner, given=given.validated_data)
        edited = edit_assets(
            owner=owner, asset_ids=ids, changes=changes_of(given.validated_data["changes"])
        )
        return Response(AssetsEditedSerializer({"items": edited, "next_cursor": next_cursor}).data)


class AssetView(Conditional):
    row = Asset
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
        responses={200: AssetSerializer} | examples.NO_WAY_IN,
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


class AssetOriginalView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}

    @extend_schema(
        operation_id="assets_original",
        parameters=[OriginalParameters],
        responses={200: OriginalSerializer} | conflict("There is no edited picture, or not yet."),
    )
    def get(self, request: Request, asset_id: UUID) -> Response:
        """A short-lived link to the file as it was uploaded, to be saved under its own name."""
        parameters = OriginalParameters(data=request.query_params)
        parameters.is_valid(raise_exception=True)
        asset = get_asset(owner=signed_in_user(request), asset_id=asset_id)
        hand_out = edited_of if parameters.validated_data.get("edited") else original_of
        return Response(OriginalSerializer(hand_out(asset)).data)
