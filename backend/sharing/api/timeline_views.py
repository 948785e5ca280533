"""The own timeline with those of partners in it, who say `in_timeline`."""

from collections.abc import Mapping
from typing import Any, ClassVar

from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import key_in_use, signed_in_user
from backend.accounts.models import Scope
from backend.common.pagination import KeysetPagination
from backend.common.sparse_fields import FIELDS, keep_wanted
from backend.photos.api.asset_serializers import rendition_url, thumbhash_of
from backend.photos.api.film_serializers import film_url
from backend.photos.api.timeline_views import BUCKET, BucketsSerializer, GranularityParameters
from backend.photos.models import Asset, RenditionKind
from backend.photos.selectors.timeline import ORDERING
from backend.sharing.api import partner_examples
from backend.sharing.api.asset_serializers import SharedAssetSerializer
from backend.sharing.models import Partnership
from backend.sharing.selectors.timeline import (
    Timeline,
    merged_bucket,
    merged_buckets,
    merged_timeline,
)

_READ: Mapping[str, Scope] = {"GET": Scope.SHARES_READ}
_LIMIT = OpenApiParameter(
    "limit",
    type={
        "type": "integer",
        "minimum": 1,
        "maximum": KeysetPagination.max_page_size,
        "default": KeysetPagination.page_size,
    },
)
_CURSOR = OpenApiParameter(
    "cursor", description="`next_cursor` of the page before; leave it out for the first page."
)


class WhoseSerializer(serializers.Serializer[Partnership]):
    partnership_id = serializers.UUIDField(source="id")
    name = serializers.CharField(source="owner.name")


class MergedAssetSerializer(SharedAssetSerializer):
    """Context `timeline`. An own photo is shown as its owner sees it."""

    partner = serializers.SerializerMethodField(
        help_text="Whose it is, to be reached through `/partners/{partnership_id}`; null: your own."
    )

    @extend_schema_field(WhoseSerializer(allow_null=True))
    def get_partner(self, asset: Asset) -> dict[str, Any] | None:
        partnership = self._partnership(asset)
        return None if partnership is None else dict(WhoseSerializer(partnership).data)

    def get_thumbhash(self, asset: Asset) -> str | None:
        return super().get_thumbhash(asset) if self._partnership(asset) else thumbhash_of(asset)

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_thumbnail_url(self, asset: Asset) -> str | None:
        if self._partnership(asset):
            return super().get_thumbnail_url(asset)
        return rendition_url(asset, RenditionKind.THUMBNAIL)

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_preview_url(self, asset: Asset) -> str | None:
        if self._partnership(asset):
            return super().get_preview_url(asset)
        return rendition_url(asset, RenditionKind.PREVIEW)

    @extend_schema_field(serializers.URLField(allow_null=True))
    def get_playback_url(self, asset: Asset) -> str | None:
        if self._partnership(asset):
            return super().get_playback_url(asset)
        return film_url(asset, RenditionKind.PLAYBACK)

    def _partnership(self, asset: Asset) -> Partnership | None:
        timeline: Timeline = self.context["timeline"]
        return timeline.partnership_of(asset)


class MergedPageSerializer(serializers.Serializer[Any]):
    items = MergedAssetSerializer(many=True)
    next_cursor = serializers.CharField(
        allow_null=True, help_text="Pass it as `cursor` for the next page; null on the last one."
    )


class MergedPagination(KeysetPagination):
    ordering = ORDERING


class MergedBucketsView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = _READ

    @extend_schema(
        operation_id="partners_merged_buckets",
        parameters=[GranularityParameters],
        responses=BucketsSerializer,
    )
    def get(self, request: Request) -> Response:
        """Days or months of your own timeline and of those partners' whom you show in it
        (`in_timeline`), with how many photos there are in all. An API key without `assets:read`
        sees the partners' alone."""
        asked = GranularityParameters(data=request.query_params)
        asked.is_valid(raise_exception=True)
        by_month = asked.validated_data["granularity"] == "month"
        buckets = merged_buckets(_timeline(request), by_month=by_month)
        return Response(BucketsSerializer({"items": buckets}).data)


class MergedBucketView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = _READ

    @extend_schema(
        operation_id="partners_merged_bucket",
        parameters=[BUCKET, _CURSOR, _LIMIT, FIELDS],
        responses=MergedPageSerializer,
        examples=[partner_examples.MERGED],
    )
    def get(self, request: Request, bucket: str) -> Response:
        """Photos of a day or a month, your own and those that partners show you, the newest first.
        A partner's photo says whose it is, and is reached through that partner: you cannot edit
        it."""
        timeline, pages = _timeline(request), MergedPagination()
        rows = pages.paginate(
            request,
            lambda later, most: merged_bucket(timeline, bucket=bucket, later=later, most=most),
            purpose="partners.timeline",
        )
        context = {"timeline": timeline, "shows_location": _shows_location(timeline)}
        page = {"items": rows, "next_cursor": pages.next_cursor}
        shown: Any = MergedPageSerializer(page, context=context)
        keep_wanted(shown.fields["items"].child, request)
        return Response(shown.data)


def _timeline(request: Request) -> Timeline:
    key = key_in_use(request)
    with_own = key is None or Scope.ASSETS_READ in key.scopes
    return merged_timeline(user=signed_in_user(request), with_own=with_own)


def _shows_location(timeline: Timeline) -> Any:
    def shows(asset: Asset) -> bool:
        partnership = timeline.partnership_of(asset)
        return partnership is None or partnership.includes_location

    return shows
