"""The timeline by day or month."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, extend_schema
from rest_framework import generics, serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.pagination import KeysetPagination
from backend.common.sparse_fields import FIELDS, SparseFieldsMixin
from backend.photos.api import asset_examples as examples
from backend.photos.api.asset_serializers import AssetSerializer
from backend.photos.api.sparse_assets import lean
from backend.photos.models import Asset
from backend.photos.selectors import timeline

BUCKET = OpenApiParameter(
    "bucket",
    location=OpenApiParameter.PATH,
    pattern=r"^\d{4}-\d{2}(-\d{2})?$",
    description="A day (2024-05-01) or a month (2024-05).",
)


class GranularityParameters(serializers.Serializer[Any]):
    granularity = serializers.ChoiceField(["day", "month"], default="day")


class BucketSerializer(serializers.Serializer[timeline.Bucket]):
    bucket = serializers.CharField(help_text="A day (2024-05-01) or a month (2024-05).")
    count = serializers.IntegerField()


class BucketsSerializer(serializers.Serializer[Any]):
    items = BucketSerializer(many=True)


class TimelinePagination(KeysetPagination):
    ordering = timeline.ORDERING


class BucketsView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}

    @extend_schema(
        operation_id="timeline_buckets",
        parameters=[GranularityParameters],
        responses=BucketsSerializer,
        examples=[
            OpenApiExample(
                "By month",
                value={"items": [{"bucket": "2024-05", "count": 212}]},
                response_only=True,
            )
        ],
    )
    def get(self, request: Request) -> Response:
        """Days or months that have photos, the newest first, with how many each has."""
        parameters = GranularityParameters(data=request.query_params)
        parameters.is_valid(raise_exception=True)
        by_day = parameters.validated_data["granularity"] == "day"
        count = timeline.day_buckets if by_day else timeline.month_buckets
        return Response(BucketsSerializer({"items": count(owner=signed_in_user(request))}).data)


class BucketView(SparseFieldsMixin, generics.ListAPIView[Asset]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}
    serializer_class = AssetSerializer
    pagination_class = TimelinePagination

    def get_queryset(self) -> QuerySet[Asset]:
        assets = timeline.bucket_assets(
            owner=signed_in_user(self.request), bucket=self.kwargs["bucket"]
        )
        return lean(self, assets)

    @extend_schema(
        operation_id="timeline_bucket",
        parameters=[BUCKET, FIELDS],
        examples=[examples.ASSET],
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """The photos of a day or a month, the newest first."""
        return super().get(request, *args, **kwargs)
