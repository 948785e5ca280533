"""Places of the library: as a list, as a tree, and the photos of a country or region."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework import generics
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.pagination import KeysetPagination
from backend.common.sparse_fields import FIELDS, SparseFieldsMixin
from backend.photos.api import asset_examples
from backend.photos.api.asset_serializers import AssetSerializer
from backend.photos.api.sparse_assets import lean
from backend.photos.models import Asset
from backend.photos.selectors import timeline
from backend.places.api import examples
from backend.places.api.browsing_serializers import PlacesTreeSerializer
from backend.places.api.parameters import CountryPhotosParameters, PlaceParameters
from backend.places.api.serializers import PlaceWithCountSerializer
from backend.places.models import Place
from backend.places.selectors.places import ORDERING, list_places, photos_of_places
from backend.places.selectors.tree import places_tree


class PlacePagination(KeysetPagination):
    ordering = ORDERING
    max_page_size = 1000


class PhotoPagination(KeysetPagination):
    ordering = timeline.ORDERING


class PlacesView(SparseFieldsMixin, generics.ListAPIView[Place]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}
    serializer_class = PlaceWithCountSerializer
    pagination_class = PlacePagination

    def get_queryset(self) -> QuerySet[Place]:
        parameters = PlaceParameters(data=self.request.query_params)
        parameters.is_valid(raise_exception=True)
        return list_places(owner=signed_in_user(self.request), filters=parameters.filters())

    @extend_schema(operation_id="places_list", parameters=[PlaceParameters, FIELDS])
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Towns and cities that the library's photos come from, the most frequent first."""
        return super().get(request, *args, **kwargs)


class PlacesTreeView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}

    @extend_schema(
        operation_id="places_tree", responses=PlacesTreeSerializer, examples=[examples.TREE]
    )
    def get(self, request: Request) -> Response:
        """Countries, their regions, the towns and cities there; where most photos come from
        first."""
        tree = places_tree(owner=signed_in_user(request))
        return Response(PlacesTreeSerializer({"countries": tree}).data)


class PlacesPhotosView(SparseFieldsMixin, generics.ListAPIView[Asset]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}
    serializer_class = AssetSerializer
    pagination_class = PhotoPagination

    def get_queryset(self) -> QuerySet[Asset]:
        parameters = CountryPhotosParameters(data=self.request.query_params)
        parameters.is_valid(raise_exception=True)
        given = parameters.validated_data
        photos = photos_of_places(
            owner=signed_in_user(self.request),
            country=given["country"],
            region=given.get("region"),
        )
        return lean(self, photos)

    @extend_schema(
        operation_id="places_photos",
        parameters=[CountryPhotosParameters, FIELDS],
        examples=[asset_examples.ASSET],
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Photos from a country, or from one of its regions, the newest first."""
        return super().get(request, *args, **kwargs)
