"""A partner's photos, reached through the partner alone."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import generics
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.pagination import KeysetPagination
from backend.common.sparse_fields import FIELDS, SparseFieldsMixin
from backend.photos.api.timeline_views import BucketsSerializer, GranularityParameters
from backend.photos.models import Asset
from backend.photos.selectors.assets import with_cards
from backend.photos.selectors.timeline import ORDERING, in_bucket
from backend.sharing.api import examples, partner_examples
from backend.sharing.api.asset_serializers import LentDownloadSerializer, SharedAssetSerializer
from backend.sharing.api.partner_serializers import SavedListSerializer, SaveSerializer
from backend.sharing.models import Partnership
from backend.sharing.selectors.partnerships import (
    get_partner_asset,
    get_view,
    partner_assets,
    partner_buckets,
)
from backend.sharing.services.downloads import lent_download
from backend.sharing.services.saving import save_copies

_READ: Mapping[str, Scope] = {"GET": Scope.SHARES_READ}


class PartnerTimelinePagination(KeysetPagination):
    ordering = ORDERING


class PartnerBucketsView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = _READ

    @extend_schema(
        operation_id="partners_timeline_buckets",
        parameters=[GranularityParameters],
        responses=BucketsSerializer,
    )
    def get(self, request: Request, partnership_id: UUID) -> Response:
        """Days or months that have photos which are shown to you, the newest first."""
        asked = GranularityParameters(data=request.query_params)
        asked.is_valid(raise_exception=True)
        by_month = asked.validated_data["granularity"] == "month"
        buckets = partner_buckets(_view(request, partnership_id), by_month=by_month)
        return Response(BucketsSerializer({"items": buckets}).data)


class _PartnerList(SparseFieldsMixin, generics.ListAPIView[Asset]):
    required_scopes: ClassVar[Mapping[str, Scope]] = _READ
    serializer_class = SharedAssetSerializer
    pagination_class = PartnerTimelinePagination

    def get_serializer_context(self) -> dict[str, Any]:
        return {"shows_location": lambda _: self.partnership.includes_location}

    @property
    def partnership(self) -> Partnership:
        if not hasattr(self, "_partnership"):
            self._partnership = _view(self.request, self.kwargs["partnership_id"])
        return self._partnership


class PartnerBucketView(_PartnerList):
    def get_queryset(self) -> QuerySet[Asset]:
        return with_cards(in_bucket(partner_assets(self.partnership), self.kwargs["bucket"]))

    @extend_schema(
        operation_id="partners_timeline_bucket",
        parameters=[
            OpenApiParameter(
                "bucket",
                location=OpenApiParameter.PATH,
                pattern=r"^\d{4}-\d{2}(-\d{2})?$",
                description="A day (2024-05-01) or a month (2024-05).",
            ),
            FIELDS,
        ],
        examples=[examples.SHARED_ASSET],
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Photos of a day or a month that are shown to you, the newest first."""
        return super().get(request, *args, **kwargs)


class PartnerAssetsView(_PartnerList):
    def get_queryset(self) -> QuerySet[Asset]:
        return with_cards(partner_assets(self.partnership))

    @extend_schema(
        operation_id="partners_assets", parameters=[FIELDS], examples=[examples.SHARED_ASSET]
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """All photos that are shown to you, the newest first. Addresses of pictures are good for
        some minutes."""
        return super().get(request, *args, **kwargs)


class PartnerAssetView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = _READ

    @extend_schema(
        operation_id="partners_asset",
        responses=SharedAssetSerializer,
        examples=[examples.SHARED_ASSET],
    )
    def get(self, request: Request, partnership_id: UUID, asset_id: UUID) -> Response:
        """One photo that is shown to you."""
        partnership = _view(request, partnership_id)
        asset = get_partner_asset(partnership, asset_id=asset_id)
        return Response(SharedAssetSerializer(asset, context=_context(partnership)).data)


class PartnerDownloadView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = _READ

    @extend_schema(operation_id="partners_download", responses=LentDownloadSerializer)
    def get(self, request: Request, partnership_id: UUID, asset_id: UUID) -> Response:
        """A short-lived address to save a photo from: of the original where places are shared with
        you, else of the whole picture without any metadata. That is made when it is first asked
        for: until then it is a smaller one, and `is_preparing`."""
        partnership = _view(request, partnership_id)
        asset = get_partner_asset(partnership, asset_id=asset_id)
        found = lent_download(asset, with_location=partnership.includes_location)
        return Response(LentDownloadSerializer(found).data)


class PartnerSaveView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.SHARES_WRITE}

    @extend_schema(
        operation_id="partners_save",
        request=SaveSerializer,
        responses=SavedListSerializer,
        examples=[partner_examples.SAVE, partner_examples.SAVED],
    )
    def post(self, request: Request, partnership_id: UUID) -> Response:
        """Saves copies into your own library, within your quota; one result for each photo. The
        same request again makes no second copy. `location_withheld` where originals are."""
        wish = SaveSerializer(data=request.data)
        wish.is_valid(raise_exception=True)
        saved = save_copies(
            partner=signed_in_user(request),
            partnership=_view(request, partnership_id),
            asset_ids=wish.validated_data["ids"],
        )
        return Response(SavedListSerializer({"items": saved}).data)


def _view(request: Request, partnership_id: UUID) -> Partnership:
    return get_view(partner=signed_in_user(request), partnership_id=partnership_id)


def _context(partnership: Partnership) -> dict[str, Any]:
    return {"shows_location": lambda _: partnership.includes_location}
