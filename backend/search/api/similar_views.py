"""Photos that look alike."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from drf_spectacular.utils import OpenApiExample, OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.pagination import page_limit
from backend.search.api.parsers import PictureFormParser
from backend.search.api.serializers import LookalikesSerializer, PictureSerializer
from backend.search.services.similar import (
    MOST_SIMILAR,
    similar_to_asset,
    similar_to_picture,
)

_PAGE_SIZE = 24

_LIMIT = OpenApiParameter(
    "limit", {"type": "integer", "minimum": 1, "maximum": MOST_SIMILAR, "default": _PAGE_SIZE}
)


class SimilarView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}

    @extend_schema(
        operation_id="similar_assets",
        tags=["search"],
        parameters=[_LIMIT],
        responses=LookalikesSerializer,
    )
    def get(self, request: Request, asset_id: UUID) -> Response:
        """Your other photos that look most like this one; none before it has been looked at."""
        found = similar_to_asset(
            owner=signed_in_user(request), asset_id=asset_id, limit=_limit(request)
        )
        return Response(LookalikesSerializer({"items": found}).data)


class PictureSearchView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"POST": Scope.ASSETS_READ}
    parser_classes = [PictureFormParser]

    @extend_schema(
        operation_id="search_by_picture",
        tags=["search"],
        parameters=[_LIMIT],
        request=PictureSerializer,
        responses=LookalikesSerializer,
        examples=[
            OpenApiExample(
                "A picture from the phone",
                value={"picture": "IMG_0042.HEIC, as a file of a form"},
                request_only=True,
                media_type="multipart/form-data",
            )
        ],
    )
    def post(self, request: Request) -> Response:
        """Your photos that look most like a picture which you send; it is not kept."""
        sent = PictureSerializer(data=request.data)
        sent.is_valid(raise_exception=True)
        found = similar_to_picture(
            owner=signed_in_user(request),
            content=sent.validated_data["picture"].read(),
            limit=_limit(request),
        )
        return Response(LookalikesSerializer({"items": found}).data)


def _limit(request: Request) -> int:
    return page_limit(request, default=_PAGE_SIZE, maximum=MOST_SIMILAR)
