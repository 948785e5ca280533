"""What is in the locked folder: reached through these addresses, and through no others."""

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
from backend.common import errors
from backend.common.pagination import KeysetPagination
from backend.common.sparse_fields import FIELDS, SparseFieldsMixin
from backend.photos.api import asset_examples as examples
from backend.photos.api.asset_parameters import AssetIdsSerializer
from backend.photos.api.asset_serializers import (
    AssetSerializer,
    ChangedIdsSerializer,
    OriginalSerializer,
)
from backend.photos.api.locked_access import TOKEN, current_opening, require_open
from backend.photos.api.locked_serializers import ReleaseSerializer
from backend.photos.api.outcomes import changed_response
from backend.photos.api.sparse_assets import lean
from backend.photos.models import Asset, Visibility
from backend.photos.selectors import locked
from backend.photos.selectors.assets import unlocked_assets
from backend.photos.selectors.original_files import original_of
from backend.photos.services.locking import delete_locked_asset, lock_assets, release_assets

_MISSING = errors.NotFound("There is no such photo in your library.")


class LockedPagination(KeysetPagination):
    ordering = locked.ORDERING


class LockedAssetsView(SparseFieldsMixin, generics.ListAPIView[Asset]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.ASSETS_READ,
        "POST": Scope.ASSETS_WRITE,
    }
    serializer_class = AssetSerializer
    pagination_class = LockedPagination

    def get_queryset(self) -> QuerySet[Asset]:
        owner = signed_in_user(self.request)
        require_open(self.request, owner)
        return lean(self, locked.locked_assets(owner=owner))

    @extend_schema(
        operation_id="locked_assets_list", parameters=[TOKEN, FIELDS], examples=[examples.ASSET]
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """The photos in the folder, the newest first; 403 (`folder_closed`) until it is opened."""
        return super().get(request, *args, **kwargs)

    @extend_schema(
        operation_id="locked_assets_add",
        request=AssetIdsSerializer,
        responses={200: ChangedIdsSerializer} | examples.NO_WAY_IN,
        examples=[examples.IDS],
    )
    def post(self, request: Request) -> Response:
        """Moves photos into the folder; answers which were not there yet, and of each what became
        of it. What is in it already is `unchanged` while it is open, and else not found.

        They leave their stacks and the trash, and are shown nowhere else from then on.
        """
        owner, ids = signed_in_user(request), AssetIdsSerializer.ids_in(request.data)
        changed = lock_assets(owner=owner, asset_ids=ids)
        is_open = current_opening(request, owner) is not None
        return changed_response(
            asked=ids,
            changed=changed,
            there=Asset.objects.filter(owner=owner) if is_open else unlocked_assets(owner=owner),
            missing=_MISSING,
        )


class LockedReleaseView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ASSETS_WRITE}

    @extend_schema(
        operation_id="locked_assets_release",
        parameters=[TOKEN],
        request=ReleaseSerializer,
        responses=ChangedIdsSerializer,
        examples=[examples.IDS],
    )
    def post(self, request: Request) -> Response:
        """Takes photos out of the open folder; answers which were in it, and of each what became
        of it."""
        given = ReleaseSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        owner = signed_in_user(request)
        require_open(request, owner)
        ids = given.validated_data["ids"]
        released = release_assets(
            owner=owner, asset_ids=ids, to=Visibility(given.validated_data["visibility"])
        )
        return changed_response(
            asked=ids,
            changed=released,
            there=Asset.objects.filter(owner=owner),
            missing=_MISSING,
        )


class LockedAssetView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {
        "GET": Scope.ASSETS_READ,
        "DELETE": Scope.ASSETS_WRITE,
    }

    @extend_schema(operation_id="locked_assets_get", parameters=[TOKEN], responses=AssetSerializer)
    def get(self, request: Request, asset_id: UUID) -> Response:
        """One photo of the open folder."""
        owner = signed_in_user(request)
        require_open(request, owner)
        asset = locked.get_locked_asset(owner=owner, asset_id=asset_id)
        return Response(AssetSerializer(asset).data)

    @extend_schema(operation_id="locked_assets_delete", parameters=[TOKEN], responses={204: None})
    def delete(self, request: Request, asset_id: UUID) -> Response:
        """Deletes it for good: the folder has no trash."""
        owner = signed_in_user(request)
        require_open(request, owner)
        delete_locked_asset(owner=owner, asset_id=asset_id)
        return Response(status=status.HTTP_204_NO_CONTENT)


class LockedOriginalView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}

    @extend_schema(
        operation_id="locked_assets_original", parameters=[TOKEN], responses=OriginalSerializer
    )
    def get(self, request: Request, asset_id: UUID) -> Response:
        """A short-lived link to the file as it was uploaded."""
        owner = signed_in_user(request)
        require_open(request, owner)
        asset = locked.get_locked_asset(owner=owner, asset_id=asset_id)
        return Response(OriginalSerializer(original_of(asset)).data)
