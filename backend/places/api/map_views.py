"""The map: clusters of photos, the photos of one of them, and what to draw beneath."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.conf import settings
from django.db.models import QuerySet
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import generics
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from backend.accounts.api.identity import signed_in_user
from backend.accounts.models import Scope
from backend.common.sparse_fields import FIELDS, SparseFieldsMixin
from backend.photos.api import asset_examples
from backend.photos.api.asset_parameters import AssetFilterParameters
from backend.photos.api.asset_serializers import AssetSerializer
from backend.photos.api.sparse_assets import lean
from backend.photos.models import Asset
from backend.places.api import examples
from backend.places.api.browsing_serializers import ClustersSerializer, MapStyleSerializer
from backend.places.api.parameters import ClustersParameters, cell_of
from backend.places.api.views import PhotoPagination
from backend.places.selectors.map import clusters, photos_of_cell


class ClustersView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}

    @extend_schema(
        operation_id="map_clusters",
        parameters=[ClustersParameters],
        responses=ClustersSerializer,
        examples=[examples.CLUSTERS],
    )
    def get(self, request: Request) -> Response:
        """Photos of a part of the world, gathered into cells of about 64 pixels at that zoom, or
        into larger ones where there would be more than a thousand of them."""
        parameters = ClustersParameters(data=request.query_params)
        parameters.is_valid(raise_exception=True)
        found = clusters(
            owner=signed_in_user(request),
            box=parameters.validated_data["bounds"],
            zoom=parameters.validated_data["zoom"],
            filters=parameters.filters(),
        )
        return Response(ClustersSerializer({"clusters": found}).data)


class CellView(SparseFieldsMixin, generics.ListAPIView[Asset]):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}
    serializer_class = AssetSerializer
    pagination_class = PhotoPagination

    def get_queryset(self) -> QuerySet[Asset]:
        parameters = AssetFilterParameters(data=self.request.query_params)
        parameters.is_valid(raise_exception=True)
        photos = photos_of_cell(
            owner=signed_in_user(self.request),
            cell=cell_of(self.kwargs["quadkey"]),
            filters=parameters.filters(),
        )
        return lean(self, photos)

    @extend_schema(
        operation_id="map_cell",
        parameters=[
            AssetFilterParameters,
            OpenApiParameter(
                "quadkey",
                location=OpenApiParameter.PATH,
                pattern="^[0-3]{1,20}$",
                description="The `cell` of a cluster.",
            ),
            FIELDS,
        ],
        examples=[asset_examples.ASSET],
    )
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        """Photos taken in a cell of the map, the newest first."""
        return super().get(request, *args, **kwargs)


class MapStyleView(APIView):
    required_scopes: ClassVar[Mapping[str, Scope]] = {"GET": Scope.ASSETS_READ}

    @extend_schema(operation_id="map_style", responses=MapStyleSerializer)
    def get(self, request: Request) -> Response:
        """Which tiles this installation draws its maps upon, if any."""
        return Response(MapStyleSerializer(settings.MAP_STYLE).data)
