from collections.abc import Mapping
from typing import Any, ClassVar

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import generics
from rest_framework.request import Request
from rest_framework.response import Response

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.pagination import KeysetPagination
from backend.places.api.serializers import PlaceWithCountSerializer
from backend.places.models import Place
from backend.places.selectors.places import ORDERING, list_places


class PlacePagination(KeysetPagination):
    ordering = ORDERING
    max_page_size = 1000


class PlacesView(generics.ListAPIView[Place]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}
    serializer_class = PlaceWithCountSerializer
    pagination_class = PlacePagination

    def get_queryset(self) -> QuerySet[Place]:
        return list_places(owner=signed_in_user(self.request))

    @extend_schema(operation_id="places_list")
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Towns and cities that the library's photos come from, the most frequent first."""
        return super().get(request, *args, **kwargs)
