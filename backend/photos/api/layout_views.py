"""A bucket of the timeline in columns, for laying it out."""

from collections.abc import Mapping
from typing import Any, ClassVar

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.photos.api import asset_examples as examples
from backend.photos.api.timeline_views import BUCKET, TimelinePagination
from backend.photos.kinds import AssetKind
from backend.photos.selectors.layout import bucket_layout, columns_of


class LayoutPagination(TimelinePagination):
    page_size = 1000
    max_page_size = 5000


_CURSOR = OpenApiParameter(
    "cursor", description="`next_cursor` of the page before; leave it out for the first page."
)
_LIMIT = OpenApiParameter(
    "limit",
    type={
        "type": "integer",
        "minimum": 1,
        "maximum": LayoutPagination.max_page_size,
        "default": LayoutPagination.page_size,
    },
)


class LayoutColumnsSerializer(serializers.Serializer[Any]):
    """A list for each column, all of the same length."""

    id = serializers.ListField(child=serializers.UUIDField())
    ratio = serializers.ListField(
        child=serializers.FloatField(), help_text="Width by height; 1 until it is known."
    )
    captured_at = serializers.ListField(child=serializers.DateTimeField())
    captured_local_date = serializers.ListField(child=serializers.DateField())
    media_type = serializers.ListField(child=serializers.CharField(allow_blank=True))
    kind = serializers.ListField(
        child=serializers.ChoiceField([(kind.value, kind.value) for kind in AssetKind]),
        help_text='"motion": a photo with a few seconds of film around it.',
    )
    duration_ms = serializers.ListField(
        child=serializers.IntegerField(allow_null=True),
        help_text="Of the film; null: there is none, or nobody has looked at it yet.",
    )
    thumbhash = serializers.ListField(child=serializers.CharField(allow_null=True))
    is_favorite = serializers.ListField(child=serializers.BooleanField())
    stack_count = serializers.ListField(
        child=serializers.IntegerField(allow_null=True), help_text="null: not in a stack."
    )


class LayoutSerializer(serializers.Serializer[Any]):
    columns = LayoutColumnsSerializer()
    next_cursor = serializers.CharField(
        allow_null=True, help_text="Pass it as `cursor` for the next page; null on the last one."
    )


class BucketLayoutView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}

    @extend_schema(
        operation_id="timeline_bucket_layout",
        parameters=[BUCKET, _CURSOR, _LIMIT],
        responses=LayoutSerializer,
        examples=[examples.LAYOUT],
    )
    def get(self, request: Request, bucket: str) -> Response:
        """What laying out a day or a month takes, however many photos it holds: in columns.

        The pictures of what is scrolled into view are then asked for by id:
        `GET /assets?id=...&id=...&fields=id,thumbnail_url`.
        """
        pagination = LayoutPagination()
        rows = bucket_layout(owner=signed_in_user(request), bucket=bucket)
        columns = columns_of(pagination.paginate_queryset(rows, request, self))
        answer = {"columns": columns, "next_cursor": pagination.next_cursor}
        return Response(LayoutSerializer(answer).data)
