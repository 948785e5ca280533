"""One box for everything."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.utils import timezone
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.pagination import page_limit
from backend.common.sparse_fields import FIELDS, keep_wanted
from backend.search.api.serializers import SearchParameters, SearchSerializer
from backend.search.services.paging import search_page

_PAGE_SIZE = 50
_MAX_PAGE_SIZE = 100

_PAGING = [
    OpenApiParameter("cursor", str, description="`next_cursor` of the page before."),
    OpenApiParameter(
        "limit",
        {"type": "integer", "minimum": 1, "maximum": _MAX_PAGE_SIZE, "default": _PAGE_SIZE},
    ),
]
_NOTHING_FOUND = OpenApiExample(
    "Last summer's photos of grandmother by the sea; there are none",
    response_only=True,
    value={
        "items": [],
        "interpreted": {
            "people": [{"name": "奶奶", "ids": ["0199b2f4-7f11-7a52-8a0e-5a0c3c0f9d21"]}],
            "places": [],
            "cameras": [],
            "days": [{"date_from": "2025-06-01", "date_to": "2025-08-31"}],
            "favorite": False,
            "panorama": False,
            "nobody": False,
            "words": ["海边"],
        },
        "semantic": "used",
        "next_cursor": None,
    },
)


class SearchView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}

    @extend_schema(
        operation_id="search",
        parameters=[SearchParameters, *_PAGING, FIELDS],
        responses=SearchSerializer,
        examples=[_NOTHING_FOUND],
    )
    def get(self, request: Request) -> Response:
        """Photos for a query such as 去年夏天在海边有奶奶的照片 or "cats in Hangzhou, May 2024".

        Filters may be given beside it. At most 1,000 photos are found, the best match first; by
        filters alone, the newest first. `fields` names those of each item's `asset`.
        """
        parameters = SearchParameters(data=request.query_params)
        parameters.is_valid(raise_exception=True)
        page = search_page(
            owner=signed_in_user(request),
            query=parameters.validated_data["q"],
            filters=parameters.filters(),
            cursor=request.query_params.get("cursor"),
            limit=page_limit(request, default=_PAGE_SIZE, maximum=_MAX_PAGE_SIZE),
            now=timezone.now(),
        )
        shown: Any = SearchSerializer(page)
        keep_wanted(shown.fields["items"].child.fields["asset"], request)
        return Response(shown.data)
