from collections.abc import Mapping
from typing import Any, ClassVar

from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiExample, extend_schema
from rest_framework import generics
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.pagination import KeysetPagination
from backend.tags.api.serializers import (
    SuggestionParameters,
    TagSerializer,
    TagSuggestionsSerializer,
)
from backend.tags.models import Tag
from backend.tags.selectors.tags import ORDERING, list_tags, suggest_tags


class TagPagination(KeysetPagination):
    ordering = ORDERING
    max_page_size = 1000


class TagsView(generics.ListAPIView[Tag]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}
    serializer_class = TagSerializer
    pagination_class = TagPagination

    def get_queryset(self) -> QuerySet[Tag]:
        return list_tags(owner=signed_in_user(self.request))

    @extend_schema(
        operation_id="tags_list",
        examples=[
            OpenApiExample(
                "Cats",
                value={
                    "slug": "tabby-cat",
                    "name_en": "tabby cat",
                    "name_zh": "虎斑猫",
                    "parent": "cat",
                    "is_own": False,
                    "count": 41,
                },
                response_only=True,
            )
        ],
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Things seen in the photos, and what they are kinds of; the most frequent first."""
        return super().get(request, *args, **kwargs)


class SuggestionsView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}

    @extend_schema(
        operation_id="tags_suggestions",
        parameters=[SuggestionParameters],
        responses=TagSuggestionsSerializer,
    )
    def get(self, request: Request) -> Response:
        """Words of the vocabulary, and the owner's own, for what has been typed so far."""
        parameters = SuggestionParameters(data=request.query_params)
        parameters.is_valid(raise_exception=True)
        found = suggest_tags(owner=signed_in_user(request), query=parameters.validated_data["q"])
        return Response(TagSuggestionsSerializer({"items": found}).data)
